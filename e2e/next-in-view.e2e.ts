import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { heading, listOf, messages, rowLink } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import { numbered } from './list.ts'
import { nth } from './shortcuts.ts'
import { expectRange } from './table.ts'
import { viewStatus } from './views.ts'

const { prod } = REGISTRY_IDS
const never = { pullCount: 0, lastPulledAt: null }

const crumb = (page: Page) =>
  page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Repositories' })

test('n and p lead through a view as it was found, over its pages, also after a reload', async ({
  page,
  api,
}) => {
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

test('a view goes on for who is back before the next repository is known', async ({
  page,
  api,
}) => {
  await api.set({ repositories: { [prod]: numbered(1300, () => never) } })
  const rest = await hold(page, 'GET', /offset=80/)
  await page.goto(listOf(prod, '?view=never-pulled&limit=100'))
  await rowLink(page, 'app-100').click()
  await expect(heading(page, 'app-100')).toBeFocused()
  await page.keyboard.press('n')
  await page.goBack()
  await expect(viewStatus(page)).toHaveText('Looking for repositories…')
  rest()
  await expect(viewStatus(page)).toHaveText('1,300 in all, 1,300 looked at.')
})

test('a view that the reader has stopped is read no further than to the next one', async ({
  page,
  api,
}) => {
  await api.set({ repositories: { [prod]: numbered(1300, () => never) } })
  const rest = await hold(page, 'GET', /orderBy=pullCount/)
  await page.goto(listOf(prod, '?view=never-pulled&limit=100'))
  await page.getByRole('button', { name: 'Stop' }).click()
  rest()
  await expect(viewStatus(page)).toContainText('Stopped: 100 found')
  await rowLink(page, 'app-100').click()
  await expect(heading(page, 'app-100')).toBeFocused()
  await page.keyboard.press('n')
  await expect(heading(page, 'app-1000')).toBeFocused()
  await crumb(page).click()
  await expect(viewStatus(page)).toHaveText(
    'Stopped: 1,080 found, 1,080 looked at, and there may be more.',
  )
})
