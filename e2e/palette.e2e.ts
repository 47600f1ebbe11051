import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, heading, listOf, rowLink } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import { shopAndPayments } from './list.ts'
import { boxOf } from './selection.ts'
import { openPaletteAt, palette, shortcutSheet } from './shortcuts.ts'
import { expectRange } from './table.ts'

const { prod, staging } = REGISTRY_IDS

test.beforeEach(async ({ api }) => {
  await api.set({ repositories: { [prod]: shopAndPayments } })
})

test('opens with what can be chosen, and closes without a trace', async ({ page }) => {
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 50')
  await page.keyboard.press('j')
  await expect(page.locator('tbody a:focus')).toHaveCount(1)
  const { dialog, input, options, group, said } = palette(page)
  for (const [open, close] of [
    ['Control+k', 'Escape'],
    ['Meta+k', 'Control+k'],
  ] as const) {
    await page.keyboard.press(open)
    await expect(input).toBeFocused()
    await expect(group('Pages').getByRole('option')).toHaveText([
      'All registries',
      'Repositories of acme-prod',
    ])
    await expect(group('Views of the list').getByRole('option').first()).toHaveText(
      'All repositories',
    )
    await expect(group('Registries').getByRole('option').first()).toHaveText(
      'acme-prod de/fra, in use',
    )
    await expect(group('Colour scheme').getByRole('option')).toHaveText(['System', 'Light', 'Dark'])
    await expect(said).toHaveText(`${await options.count()} results`)
    await input.fill('light')
    await page.keyboard.press(close)
    await expect(dialog).toHaveCount(0)
    await expect(page.locator('tbody a:focus')).toHaveCount(1)
  }
  await page.keyboard.press('Control+k')
  await expect(input).toHaveValue('')
})

test('what is pressed after it, while the file with the keys is on its way, is nothing to the page', async ({
  page,
}) => {
  const file = await hold(page, 'GET', /other-pages.*\.js$/)
  await page.goto(listOf(prod, '?name=payments'))
  const row = rowLink(page, 'payments/refund')
  await row.focus()
  for (const key of ['Control+k', 'k', 'x', 'j', '?']) await page.keyboard.press(key)
  file()
  const { input } = palette(page)
  await expect(input).toBeFocused()
  await expect(shortcutSheet(page).dialog).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(row).toBeFocused()
  await expect(boxOf(page, 'payments/refund')).toHaveCount(0)
})

test('the keys go through the results, which the field tells of', async ({ page }) => {
  const { input, active, options } = await openPaletteAt(page, listOf(prod))
  await expect(options.filter({ hasText: 'published-samples' })).toBeAttached()
  const isTold = async () => {
    const told = await input.getAttribute('aria-activedescendant')
    return (await active.getAttribute('id')) === told
  }
  await expect(input).toHaveAttribute('aria-expanded', 'true')
  for (const [key, text] of [
    ['ArrowDown', 'Repositories of acme-prod'],
    ['ArrowUp', 'All registries'],
    ['ArrowUp', 'Dark'],
    ['ArrowDown', 'All registries'],
    ['End', 'Dark'],
    ['Home', 'All registries'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(active).toHaveText(text)
    await expect(active).toBeInViewport()
    expect(await isTold()).toBe(true)
  }
  // The caret is still the reader's, with Shift.
  await input.fill('dark')
  await page.keyboard.press('Shift+Home')
  await page.keyboard.type('li')
  await expect(input).toHaveValue('li')
})

test('a view of the list is chosen from it, and the focus goes to the heading', async ({
  page,
}) => {
  const { input, dialog, options } = await openPaletteAt(page, listOf(prod))
  await input.fill('HIGH OR')
  await expect(options).toHaveText(['High or critical'])
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?severity=high,critical&orderBy=-lastPull$/)
  await expect(dialog).toHaveCount(0)
  await expect(heading(page, 'Repositories')).toBeFocused()
  await page.goBack()
  await expect(page).toHaveURL(/\/repositories$/)
  await page.keyboard.press('Control+k')
  await input.fill('never')
  await expect(options).toHaveText(['Never pulled'])
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?view=never-pulled$/)
})

test('another page and another registry open with the focus on their heading', async ({ page }) => {
  const { input, option } = await openPaletteAt(page, addressOf(prod, 'payments/ledger'))
  await option('All registries').click()
  await expect(heading(page, 'Registries')).toBeFocused()
  await page.keyboard.press('Control+k')
  await input.fill('acme-stag')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${listOf(staging)}$`))
  await expect(heading(page, 'Repositories')).toBeFocused()
  await page.goBack()
  await page.goBack()
  await expect(heading(page, 'payments/ledger')).toBeVisible()
})

test('Enter that ends a composed letter, or is held down, chooses nothing', async ({ page }) => {
  const { input, dialog } = await openPaletteAt(page, listOf(prod))
  for (const more of [{ isComposing: true }, { repeat: true }]) {
    await input.evaluate(
      (field, told) =>
        field.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...told }),
        ),
      more,
    )
  }
  await expect(dialog).toBeVisible()
  await expect(page).toHaveURL(/\/repositories$/)
})
