import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { searchBox } from './list.ts'
import { blockStorage, palette, shortcutSheet } from './shortcuts.ts'
import { expectRange, repositoriesTable } from './table.ts'

const { prod } = REGISTRY_IDS
const list = listOf(prod, '?limit=10')

async function openList(page: Page) {
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 10')
}

const rowInFocus = (page: Page) => repositoriesTable(page).locator('a:focus')

/** Presses single keys, and then the one that works in any case: nothing came of the others. */
async function expectNoSingleKeys(page: Page) {
  for (const key of ['j', '/', '?', 'x']) await page.keyboard.press(key)
  await page.keyboard.press('Control+k')
  await expect(palette(page).dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(rowInFocus(page)).toHaveCount(0)
  await expect(searchBox(page)).not.toBeFocused()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('? shows what the keys do, and Esc leads back to where the reader was', async ({ page }) => {
  await openList(page)
  await page.keyboard.press('j')
  await expect(rowInFocus(page)).toHaveCount(1)
  await page.keyboard.press('?')
  const { dialog, close } = shortcutSheet(page)
  await expect(close).toBeFocused()
  await expect(dialog.getByRole('term')).toHaveText(
    // Their order is that of the sheet.
    ['CtrlK', '?', 'j', 'k', 'Enter', '/', 'x', 'n', 'p'],
  )
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(rowInFocus(page)).toHaveCount(1)
})

test('the button in the bar opens it, and so do the ways to leave it close it', async ({
  page,
}) => {
  await openList(page)
  const { button, dialog, close } = shortcutSheet(page)
  await expect(button).toHaveAttribute('aria-keyshortcuts', '?')
  await button.click()
  await close.click()
  await expect(dialog).toHaveCount(0)
  await expect(button).toBeFocused()
  await button.press('Enter')
  await expect(dialog).toBeVisible()
  // Beside it.
  await page.mouse.click(5, 400)
  await expect(dialog).toHaveCount(0)
})

test('it leads to the palette, for who has a pointer alone', async ({ page }) => {
  await openList(page)
  await shortcutSheet(page).button.click()
  await shortcutSheet(page).goTo.click()
  await expect(shortcutSheet(page).dialog).toHaveCount(0)
  await expect(palette(page).input).toBeFocused()
  await palette(page).close.click()
  await expect(shortcutSheet(page).button).toBeFocused()
})

test('Back closes what is open above the page', async ({ page }) => {
  await page.goto('registries')
  await page.getByRole('link', { name: 'acme-prod' }).click()
  await expectRange(page, 'Repositories 1 to 50')
  await page.keyboard.press('?')
  await expect(shortcutSheet(page).dialog).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('table', { name: 'Registries' })).toBeVisible()
  await expect(shortcutSheet(page).dialog).toHaveCount(0)
})

test('single keys can be switched off, which is kept, and on again', async ({ page }) => {
  await openList(page)
  await expect(searchBox(page)).toHaveAttribute('aria-keyshortcuts', '/')
  await shortcutSheet(page).button.click()
  const { singleKeys } = shortcutSheet(page)
  await expect(singleKeys).toBeChecked()
  await singleKeys.click()
  await expect(singleKeys).not.toBeChecked()
  await page.keyboard.press('Escape')
  await expectNoSingleKeys(page)
  await expect(searchBox(page)).not.toHaveAttribute('aria-keyshortcuts')
  await expect(shortcutSheet(page).button).not.toHaveAttribute('aria-keyshortcuts')
  // Nor is the key shown.
  await expect(page.getByRole('main').getByRole('search')).toHaveText('')

  await page.reload()
  await expectRange(page, 'Repositories 1 to 10')
  await expectNoSingleKeys(page)
  await shortcutSheet(page).button.click()
  await singleKeys.press('Space')
  await expect(singleKeys).toBeChecked()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await expect(searchBox(page)).toBeFocused()
})

test('the switch has a knob where the system has colours of its own', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await openList(page)
  await shortcutSheet(page).button.click()
  const colours = () =>
    shortcutSheet(page).singleKeys.evaluate((element) => [
      getComputedStyle(element).backgroundColor,
      getComputedStyle(element, '::before').backgroundColor,
    ])
  for (const on of [true, false]) {
    await expect(shortcutSheet(page).singleKeys).toBeChecked({ checked: on })
    const [track, knob] = await colours()
    expect(knob).not.toBe(track)
    await shortcutSheet(page).singleKeys.click()
  }
})

test('all tabs of the dashboard agree about single keys', async ({ page, context }) => {
  await openList(page)
  const other = await context.newPage()
  await openList(other)
  await shortcutSheet(other).button.click()
  await shortcutSheet(other).singleKeys.click()
  await expect(searchBox(page)).not.toHaveAttribute('aria-keyshortcuts')
  await page.bringToFront()
  await expectNoSingleKeys(page)
})

test('where storage is blocked, the keys work and can be switched off for the page', async ({
  page,
}) => {
  await blockStorage(page)
  await openList(page)
  await page.keyboard.press('?')
  await shortcutSheet(page).singleKeys.click()
  await page.keyboard.press('Escape')
  await expectNoSingleKeys(page)
})

test('a choice that is none is the usual one', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('berth.single-keys', '{"on":7}'))
  await openList(page)
  await expect(searchBox(page)).toHaveAttribute('aria-keyshortcuts', '/')
  await page.keyboard.press('j')
  await expect(rowInFocus(page)).toHaveCount(1)
})
