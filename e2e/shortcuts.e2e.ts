import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, heading, listOf, messages, openDelete, rowLink } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import { nextPage, numbered, searchBox } from './list.ts'
import { boxOf, selectionBar } from './selection.ts'
import { nth, openTen, palette, shortcutSheet } from './shortcuts.ts'
import { expectRange } from './table.ts'

const { prod, failureLab, publishedSamples } = REGISTRY_IDS

test.beforeEach(async ({ api }) => {
  await api.set({ repositories: { [prod]: numbered(60) } })
})

test('j and k go from row to row and stay at either end, and Enter opens', async ({ page }) => {
  await openTen(page)
  await page.keyboard.press('j')
  await expect(rowLink(page, nth(1))).toBeFocused()
  await page.keyboard.press('k')
  await expect(rowLink(page, nth(1))).toBeFocused()
  for (let press = 0; press < 12; press += 1) await page.keyboard.press('j')
  await expect(rowLink(page, nth(10))).toBeFocused()
  await page.keyboard.press('k')
  await expect(rowLink(page, nth(9))).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(heading(page, nth(9))).toBeFocused()
})

test('what is pressed while the file with the keys is on its way is not lost', async ({ page }) => {
  const file = await hold(page, 'GET', /other-pages.*\.js$/)
  await openTen(page)
  for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key)
  file()
  await expect(rowLink(page, nth(2))).toBeFocused()
})

test('a key that a dialog or a field has overtaken does nothing any more', async ({ page }) => {
  const file = await hold(page, 'GET', /other-pages.*\.js$/)
  await openTen(page)
  await page.keyboard.press('?')
  await page.keyboard.press('/')
  file()
  await page.keyboard.type('app-00')
  await expectRange(page, 'Repositories 1 to 9')
  await expect(shortcutSheet(page).dialog).toHaveCount(0)
  await expect(searchBox(page)).toBeFocused()
})

test('the row that j or k leads to is in sight, free of what sticks', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 })
  await page.goto(listOf(prod, '?orderBy=name'))
  await expectRange(page, 'Repositories 1 to 50')
  await page.evaluate(() => window.scrollTo(0, 800))
  await page.keyboard.press('j')
  const focused = page.locator('tbody a:focus')
  await expect(focused).toBeInViewport({ ratio: 1 })
  const first = Number((await focused.textContent())?.slice(-3))
  expect(first).toBeGreaterThan(10)
  const isFree = () =>
    focused.evaluate((link) => {
      const { left, right, top, bottom } = link.getBoundingClientRect()
      return document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === link
    })
  for (const key of ['k', 'j']) {
    for (let press = 0; press < 12; press += 1) await page.keyboard.press(key)
    await expect(rowLink(page, nth(key === 'k' ? first - 12 : first))).toBeFocused()
    expect(await isFree()).toBe(true)
  }
  // The bar at the bottom sticks too.
  await page.keyboard.press('x')
  await expect(selectionBar(page).bar).toBeVisible()
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('j')
  await expect(rowLink(page, nth(first + 6))).toBeFocused()
  expect(await isFree()).toBe(true)
})

test('k begins with the last row in sight, and j with the first after a page turn', async ({
  page,
}) => {
  await openTen(page)
  await page.keyboard.press('k')
  await expect(rowLink(page, nth(10))).toBeFocused()
  await nextPage(page).click()
  await expectRange(page, 'Repositories 11 to 20')
  await page.keyboard.press('j')
  await expect(rowLink(page, nth(11))).toBeFocused()
})

test('in the search box the keys are letters', async ({ page, api }) => {
  await openTen(page)
  await searchBox(page).focus()
  const answered = page.waitForResponse(/filter\.name=jkxnp/)
  await page.keyboard.type('jkxnp?/')
  await answered
  await expect(searchBox(page)).toHaveValue('jkxnp?/')
  await expect(searchBox(page)).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Rows per page' }).focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await api.requests('DELETE')).toEqual([])
})

test('no key fires with a modifier', async ({ page }) => {
  await openTen(page)
  await page.keyboard.press('j')
  await expect(rowLink(page, nth(1))).toBeFocused()
  for (const key of ['Control+j', 'Alt+j', 'Meta+j', 'Shift+j', 'Control+Shift+k', 'Control+Alt+k'])
    await page.keyboard.press(key)
  await expect(rowLink(page, nth(1))).toBeFocused()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('held down, j moves on and x selects once', async ({ page }) => {
  await openTen(page)
  for (let repeat = 0; repeat < 4; repeat += 1) await page.keyboard.down('j')
  await page.keyboard.up('j')
  await expect(rowLink(page, nth(4))).toBeFocused()
  await page.keyboard.press('x')
  await expect(boxOf(page, nth(4))).toBeChecked()
  for (let repeat = 0; repeat < 4; repeat += 1) await page.keyboard.down('x')
  await page.keyboard.up('x')
  await expect(boxOf(page, nth(4))).not.toBeChecked()
})

test('a key held down asks for nothing of the rows that it runs over', async ({ page, api }) => {
  await openTen(page)
  for (let repeat = 0; repeat < 6; repeat += 1) await page.keyboard.down('j')
  await page.keyboard.up('j')
  await expect(rowLink(page, nth(6))).toBeFocused()
  // Asked for last, and so answered after what would have been asked ahead.
  const refreshed = page.waitForResponse(/\/repositories\?/)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await refreshed
  const ahead = (await api.requests()).flatMap(({ path }) => path.split('/repositories/')[1] ?? [])
  expect(ahead.filter((path) => path !== nth(1))).toEqual([])
})

test('while a dialog is open, no key of the page fires', async ({ page }) => {
  await page.goto(addressOf(failureLab, 'team/app'))
  const { dialog, cancel } = await openDelete(page, 'team/app')
  await cancel.focus()
  for (const key of ['j', '?', 'n', '/']) await page.keyboard.press(key)
  // The browser's own use of it is left alone too.
  const left = await cancel.evaluate((button) =>
    button.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true, cancelable: true }),
    ),
  )
  expect(left).toBe(true)
  await expect(cancel).toBeFocused()
  await expect(dialog).toBeVisible()
  await expect(page.getByRole('dialog', { name: /Go to|Keyboard/ })).toHaveCount(0)
})

test('an open menu goes when the focus leads to a row', async ({ page }) => {
  await openTen(page)
  await page.getByRole('button', { name: 'Switch registry' }).click()
  const choices = page.getByRole('navigation', { name: 'Registries' })
  await expect(choices.getByRole('link', { name: 'acme-edge' })).toBeVisible()
  await page.keyboard.press('j')
  await expect(rowLink(page, nth(1))).toBeFocused()
  await expect(choices).toBeHidden()
})

test('an open menu goes when the focus leads to the search', async ({ page }) => {
  await openTen(page)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await expect(page.getByRole('group', { name: 'More' })).toBeVisible()
  await page.keyboard.press('/')
  await expect(searchBox(page)).toBeFocused()
  await expect(page.getByRole('group', { name: 'More' })).toBeHidden()
})

test('Caps Lock and another alphabet take no key away', async ({ page }) => {
  await openTen(page)
  const press = (key: string, code: string, ctrlKey = false) =>
    page.evaluate(
      (init) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init)),
      { key, code, ctrlKey, bubbles: true, cancelable: true },
    )
  await press('J', 'KeyJ')
  await expect(rowLink(page, nth(1))).toBeFocused()
  const { dialog, input } = palette(page)
  for (const key of ['K', 'л']) {
    await press(key, 'KeyK', true)
    await expect(input).toBeFocused()
    await press(key, 'KeyK', true)
    await expect(dialog).toHaveCount(0)
  }
})

test('j and k go through artifacts, findings and registries too', async ({ page }) => {
  await page.goto(addressOf(failureLab, 'team/app'))
  const artifacts = page.getByRole('table', { name: 'Artifacts' }).getByRole('rowheader')
  await expect(artifacts).toHaveCount(3)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(artifacts.nth(1).getByRole('link')).toBeFocused()
  // From whatever has the focus in the row.
  await page.keyboard.press('Tab')
  await page.keyboard.press('j')
  await expect(artifacts.nth(2).getByRole('link')).toBeFocused()

  await page.goto(addressOf(publishedSamples, 'image-test'))
  await expect(artifacts).not.toHaveCount(0)
  await page.keyboard.press('j')
  await expect(artifacts.first().getByRole('link')).toBeFocused()
  await page.keyboard.press('Enter')
  const findings = page.getByRole('table', { name: 'Findings' })
  await expect(findings.getByRole('rowheader')).not.toHaveCount(0)
  await page.keyboard.press('j')
  const finding = findings.getByRole('rowheader').first().getByRole('link')
  await expect(finding).toBeFocused()
  const number = (await finding.textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(heading(page, number)).toBeFocused()

  await page.goto('registries')
  await expect(page.getByRole('table', { name: 'Registries' })).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(page.getByRole('link', { name: 'acme-staging' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle('Repositories · acme-staging · Berth')
})

test('where there are no rows, nothing moves and nothing fails', async ({ page }) => {
  await page.goto(listOf(prod, '?name=zzz'))
  await expect(page.getByRole('heading', { name: 'No repository matches' })).toBeVisible()
  for (const key of ['j', 'k', 'x', 'n', 'p']) await page.keyboard.press(key)
  await page.keyboard.press('Control+k')
  await expect(palette(page).input).toBeFocused()
})

test('where the file with the keys is missing, that is said', async ({ page, expectedErrors }) => {
  expectedErrors.push('Failed to load resource', 'dynamically imported module', 'preload CSS')
  await page.route(/other-pages.*\.js$/, (route) => route.abort())
  await openTen(page)
  await page.keyboard.press('j')
  await expect(messages(page)).toContainText(
    'The keys do nothing: a part of the dashboard did not arrive.',
  )
  await page.keyboard.press('/')
  await expect(searchBox(page)).toBeFocused()
})
