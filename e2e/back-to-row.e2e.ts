import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { heading, listOf, rowLink } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { nextPage, numbered, previousPage, searchBox } from './list.ts'
import { nth } from './shortcuts.ts'
import { expectRange } from './table.ts'

const { prod } = REGISTRY_IDS

/** Opens a row of the first hundred, and says how far from the top of the window its link stood. */
async function openRow(page: Page, number: number): Promise<number> {
  const link = rowLink(page, nth(number))
  await link.scrollIntoViewIfNeeded()
  const { y = NaN } = (await link.boundingBox()) ?? {}
  await link.click()
  await expect(heading(page, nth(number))).toBeFocused()
  return y
}

test.beforeEach(async ({ page, api }) => {
  await api.set({ repositories: { [prod]: numbered(120) } })
  await page.goto(listOf(prod, '?orderBy=name&limit=100'))
  await expectRange(page, 'Repositories 1 to 100')
})

test('Back leads to the row that was opened, where it stood and in focus', async ({ page }) => {
  const top = await openRow(page, 60)
  await page.goBack()
  await expect(rowLink(page, nth(60))).toBeFocused()
  await expect
    .poll(async () => Math.abs(((await rowLink(page, nth(60)).boundingBox())?.y ?? NaN) - top))
    .toBeLessThan(2)
  // And the keyboard goes on from there.
  await page.keyboard.press('j')
  await expect(rowLink(page, nth(61))).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(heading(page, nth(61))).toBeFocused()
  await page.goBack()
  await expect(rowLink(page, nth(61))).toBeFocused()
})

test('so it does after a reload of what was opened, once', async ({ page }) => {
  // The first entry of a tab, and one with a key of its own.
  for (const turn of [1, 2]) {
    const top = await openRow(page, 60)
    await page.reload()
    await expect(heading(page, nth(60))).toBeVisible()
    await page.goBack()
    await expect(rowLink(page, nth(60))).toBeFocused()
    await expect
      .poll(async () => Math.abs(((await rowLink(page, nth(60)).boundingBox())?.y ?? NaN) - top))
      .toBeLessThan(2)
    await page.reload()
    await expectRange(page, 'Repositories 1 to 100')
    await expect(rowLink(page, nth(60))).not.toBeFocused()
    if (turn === 2) return
    await nextPage(page).click()
    await expectRange(page, 'Repositories 101 to 120')
    await previousPage(page).click()
    await expectRange(page, 'Repositories 1 to 100')
  }
})

test('where its row has gone, the heading has the focus', async ({ page, api }) => {
  await openRow(page, 60)
  await page.reload()
  await expect(heading(page, nth(60))).toBeVisible()
  await api.change({ remove: [{ registryId: prod, name: nth(60) }] })
  await page.goBack()
  await expect(heading(page, 'Repositories')).toBeFocused()
  await expect(rowLink(page, nth(61))).toBeVisible()
  await expect(rowLink(page, nth(60))).toHaveCount(0)
})

test('a row that a newer list has no more leaves the focus to the heading', async ({
  page,
  api,
  expectedErrors,
}) => {
  // Its page may still be reading when the repository goes.
  expectedErrors.push('404')
  await openRow(page, 60)
  await api.change({ remove: [{ registryId: prod, name: nth(60) }] })
  // What the list has kept is too old to be shown.
  await page.evaluate(() => {
    const now = Date.now
    Date.now = () => now() + 60_000
  })
  await page.goBack()
  await expect(rowLink(page, nth(59))).toBeAttached()
  await expect(rowLink(page, nth(60))).toHaveCount(0)
  await expect(heading(page, 'Repositories')).toBeFocused()
})

test('after n, Back leads from repository to repository, and then to the row of the first', async ({
  page,
}) => {
  await openRow(page, 60)
  await page.keyboard.press('n')
  await expect(heading(page, nth(61))).toBeFocused()
  await page.keyboard.press('n')
  await expect(heading(page, nth(62))).toBeFocused()
  await page.goBack()
  await expect(heading(page, nth(61))).toBeFocused()
  await page.goBack()
  await expect(heading(page, nth(60))).toBeFocused()
  await page.goBack()
  await expect(rowLink(page, nth(60))).toBeFocused()
})

test('from the page of an artifact too', async ({ page }) => {
  await openRow(page, 60)
  await page.getByRole('table', { name: 'Artifacts' }).getByRole('link').first().click()
  await expect(page).toHaveURL(/@sha256/)
  await page.evaluate(() => window.history.go(-2))
  await expect(rowLink(page, nth(60))).toBeFocused()
})

test('every other way to the list leads to its heading', async ({ page }) => {
  await openRow(page, 60)
  await page.getByRole('link', { name: 'Repositories', exact: true }).click()
  await expect(heading(page, 'Repositories')).toBeFocused()
  await page.goBack()
  await expect(heading(page, nth(60))).toBeFocused()
  await page.goForward()
  await expect(heading(page, 'Repositories')).toBeFocused()
})

test('a row that comes late calls nobody back who types', async ({ page, api, expectedErrors }) => {
  expectedErrors.push('500')
  await page.clock.install()
  await openRow(page, 60)
  // By now the list is forgotten.
  await page.clock.fastForward(6 * 60_000)
  await api.change({ rules: [{ path: 'repositories?', status: 500 }] })
  await page.goBack()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(heading(page, 'Repositories')).toBeFocused()
  await api.set({ repositories: { [prod]: numbered(120) } })
  await searchBox(page).focus()
  await page.getByRole('button', { name: 'Try again' }).dispatchEvent('click')
  await expect(rowLink(page, nth(60))).toBeAttached()
  await expect(searchBox(page)).toBeFocused()
})
