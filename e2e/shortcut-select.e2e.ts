import { REGISTRY_IDS } from '../local-api/registries.ts'
import { messages, rowLink } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { numbered } from './list.ts'
import { boxOf, selectionBar } from './selection.ts'
import { servers } from './servers.ts'
import { nth, openTen, shortcutSheet } from './shortcuts.ts'

const { prod } = REGISTRY_IDS

test.beforeEach(async ({ api }) => {
  await api.set({ repositories: { [prod]: numbered(60) } })
})

test('x selects the row that has the focus, and begins to select where nobody has', async ({
  page,
}) => {
  await openTen(page)
  // Without a row there is nothing to select.
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(rowLink(page, nth(2))).toBeFocused()
  await expect(selectionBar(page).bar).toHaveCount(0)
  await page.keyboard.press('x')
  await expect(boxOf(page, nth(2))).toBeChecked()
  await expect(selectionBar(page).said).toHaveText('1 selected')
  await expect(rowLink(page, nth(2))).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await expect(selectionBar(page).said).toHaveText('2 selected')
  await page.keyboard.press('x')
  await expect(boxOf(page, nth(3))).not.toBeChecked()
  // From the box itself the keys go on too: nobody types in it.
  await boxOf(page, nth(5)).click()
  await page.keyboard.press('j')
  await expect(rowLink(page, nth(6))).toBeFocused()
})

test('x waits for nothing that could not begin', async ({ page, expectedErrors }) => {
  expectedErrors.push('Failed to load resource', 'dynamically imported module', 'preload CSS')
  await page.route(/list-tools-.*\.js$/, (route) => route.abort())
  await openTen(page)
  await page.keyboard.press('j')
  await expect(rowLink(page, nth(1))).toBeFocused()
  await page.keyboard.press('x')
  await expect(messages(page)).toContainText('No rows can be selected')
  await page.unrouteAll()
  // Who begins by hand then has selected nothing yet.
  await page.getByRole('button', { name: 'Select', exact: true }).click()
  await expect(boxOf(page, nth(1))).toBeVisible()
  await expect(selectionBar(page).said).toHaveText('Nothing selected')
})

test('x does nothing where nothing can be selected', async ({ page }) => {
  await openTen(page, servers.readOnly.url)
  await page.keyboard.press('j')
  await expect(rowLink(page, nth(1))).toBeFocused()
  await page.keyboard.press('x')
  await page.keyboard.press('?')
  await expect(shortcutSheet(page).dialog).toContainText('Search by name')
  await expect(shortcutSheet(page).dialog).not.toContainText('Select or leave out')
  await expect(page.getByRole('checkbox', { name: /^Select/ })).toHaveCount(0)
})
