import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { heading, listOf, messages, rowLink } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { numbered } from './list.ts'
import { nth } from './shortcuts.ts'
import { expectRange } from './table.ts'

const { prod } = REGISTRY_IDS

const crumb = (page: Page) =>
  page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Repositories' })

test('n and p lead through a view as it was found, over its pages, also after a reload', async ({
  page,
  api,
}) => {
  const never = { pullCount: 0, lastPulledAt: null }
  await api.set({
    repositories: {
      [prod]: [...numbered(5, () => never), { name: 'busy', metadata: { pullCount: 9 } }],
    },
  })
  await page.goto(listOf(prod, '?view=never-pulled&limit=2'))
  await expectRange(page, 'Repositories 1 to 2, more follow')
  await rowLink(page, nth(2)).click()
  await expect(heading(page, nth(2))).toBeFocused()
  await page.keyboard.press('n')
  await expect(heading(page, nth(3))).toBeFocused()
  await expect(crumb(page)).toHaveAttribute('href', /\?view=never-pulled&page=2&limit=2$/)
  await page.reload()
  await expect(heading(page, nth(3))).toBeVisible()
  await page.keyboard.press('n')
  await expect(heading(page, nth(4))).toBeFocused()
  await page.keyboard.press('n')
  await expect(heading(page, nth(5))).toBeFocused()
  await page.keyboard.press('n')
  await expect(messages(page)).toContainText('This is the last repository of the list.')
  await page.keyboard.press('p')
  await expect(heading(page, nth(4))).toBeFocused()
})
