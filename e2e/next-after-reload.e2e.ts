import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { heading, listOf, messages, rowLink } from './detail.ts'
import { type Api, expect, test } from './fixtures.ts'
import { numbered } from './list.ts'
import { nth } from './shortcuts.ts'
import { expectRange } from './table.ts'

const { prod } = REGISTRY_IDS
const high = numbered(60, () => ({ lastSeverity: 'high' }))
const itsPlace = `${nth(30)} is not on that page of the list any more. What is shown now stands`
const noPlace = `${nth(30)} is not on that page of the list, and where it stood is not known.`

/** It is one of those with high findings no longer. */
const lower = (api: Api) =>
  api.change({
    put: [{ registryId: prod, repository: { name: nth(30), metadata: { lastSeverity: 'low' } } }],
  })

async function openThirtieth(page: Page) {
  await page.goto(listOf(prod, '?severity=high&orderBy=name'))
  await expectRange(page, 'Repositories 1 to 50')
  await rowLink(page, nth(30)).click()
  await expect(heading(page, nth(30))).toBeFocused()
}

test.beforeEach(({ api }) => api.set({ repositories: { [prod]: high } }))

test('the place of a row that has gone is known after a reload too', async ({ page, api }) => {
  for (const [key, number, words] of [
    ['n', 31, `${itsPlace} where it was.`],
    ['p', 29, `${itsPlace} before where it was.`],
  ] as const) {
    await openThirtieth(page)
    await lower(api)
    await page.reload()
    await expect(heading(page, nth(30))).toBeVisible()
    await page.keyboard.press(key)
    await expect(heading(page, nth(number))).toBeFocused()
    await expect(messages(page)).toContainText(words)
    await api.set({ repositories: { [prod]: high } })
  }
})

test('so is that of a row which another one led to', async ({ page, api }) => {
  await page.goto(listOf(prod, '?severity=high&orderBy=name'))
  await rowLink(page, nth(29)).click()
  await expect(heading(page, nth(29))).toBeFocused()
  await page.keyboard.press('n')
  await expect(heading(page, nth(30))).toBeFocused()
  await lower(api)
  // A sorted table of artifacts is another entry of the history.
  await page.getByRole('columnheader', { name: 'Last push' }).getByRole('button').click()
  await expect(page).toHaveURL(/orderBy=/)
  await page.reload()
  await expect(heading(page, nth(30))).toBeVisible()
  await page.keyboard.press('n')
  await expect(heading(page, nth(31))).toBeFocused()
  await expect(messages(page)).toContainText(itsPlace)
})

test('where nobody knows the place, none is claimed', async ({ page, api }) => {
  for (const [key, number, words] of [
    ['n', 1, `${noPlace} What is shown now is the first from there on.`],
    ['p', 51, `${noPlace} What is shown now is the last up to there.`],
  ] as const) {
    await openThirtieth(page)
    await page.getByRole('table', { name: 'Artifacts' }).getByRole('link').first().click()
    await expect(page).toHaveURL(/@sha256/)
    // What was kept of the list is forgotten, and the crumb leads to an entry that knows nothing.
    await page.reload()
    await expect(rowLink(page, nth(30))).toBeVisible()
    await lower(api)
    await rowLink(page, nth(30)).click()
    await expect(heading(page, nth(30))).toBeFocused()
    await page.keyboard.press(key)
    await expect(heading(page, nth(number))).toBeFocused()
    await expect(messages(page)).toContainText(words)
    await api.set({ repositories: { [prod]: high } })
  }
})
