import { REGISTRY_IDS } from '../local-api/registries.ts'
import { heading, listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import { namesAsked, searchBox, shopAndPayments } from './list.ts'
import { openPaletteAt } from './shortcuts.ts'

const { prod } = REGISTRY_IDS

test.beforeEach(async ({ api }) => {
  await api.set({ repositories: { [prod]: shopAndPayments } })
})

test('a repository is found by the API and opens by its name', async ({ page, api }) => {
  const { input, group, said } = await openPaletteAt(page, listOf(prod))
  await input.fill('ledger')
  await expect(group('Repositories').getByRole('option')).toHaveText(['payments/ledger'])
  await expect(said).toHaveText('1 result')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'payments/ledger')).toBeFocused()
  // It was opened from no list.
  await expect(page.getByRole('button', { name: 'Next repository' })).toHaveCount(0)
  expect(await namesAsked(api)).toEqual(['ledger'])
})

test('what Enter opens is seen where the system has colours of its own', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  const { active } = await openPaletteAt(page, listOf(prod))
  await page.keyboard.press('ArrowDown')
  await expect(active).toHaveCSS('outline-style', 'solid')
})

test('Enter that comes before the answer opens its first', async ({ page }) => {
  const { input, options, said } = await openPaletteAt(page, listOf(prod))
  const answer = await hold(page, 'GET', /filter\.name=ledger$/)
  await input.fill('ledger')
  await expect(options).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(said).toHaveText('Searching repositories…')
  answer()
  await expect(heading(page, 'payments/ledger')).toBeFocused()
})

test('Enter is for the text that it was pressed on, and for no failure', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('500')
  await api.change({ rules: [{ path: 'filter.name=qqq', status: 500 }] })
  const { input, options, option, said } = await openPaletteAt(page, listOf(prod))
  const answer = await hold(page, 'GET', /filter\.name=(ledger|refund)$/)
  await input.fill('ledger')
  await expect(options).toHaveCount(0)
  await page.keyboard.press('Enter')
  await input.fill('refund')
  answer()
  await expect(option('payments/refund')).toBeVisible()
  await expect(said).toHaveText('1 result')
  await input.fill('qqq')
  await expect(options).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(said).toHaveText('No results in what could be read')
  await expect(input).toBeFocused()
  expect(new URL(page.url()).pathname).toMatch(/repositories$/)
})

test('any name is shown as it is, and opens itself', async ({ page, api }) => {
  const names = ['a%2Fb/<i>x</i>', 'repositories/x y', 'X?limit=1#x']
  await api.set({ repositories: { [prod]: names.map((name) => ({ name })) } })
  for (const name of names) {
    const { input, option } = await openPaletteAt(page, listOf(prod))
    await input.fill(name.slice(0, 6))
    await option(name).click()
    await expect(heading(page, name)).toBeFocused()
  }
})

test('where more match than are shown, that is said, and leads to the list', async ({ page }) => {
  const { input, group, said, option } = await openPaletteAt(page, listOf(prod))
  await input.fill('shop/')
  await expect(group('Repositories').getByRole('option')).toHaveCount(9)
  await expect(said).toHaveText('8 results, more repositories match')
  await option('All that match “shop/” in the list').click()
  await expect(page).toHaveURL(/\?name=shop%2F$/)
  await expect(searchBox(page)).toHaveValue('shop/')
  await expect(heading(page, 'Repositories')).toBeFocused()
})

test('typing asks once when it pauses', async ({ page, api }) => {
  const { input, group } = await openPaletteAt(page, listOf(prod))
  // Letter by letter, and faster than anything could pause in between.
  await input.evaluate((element: HTMLInputElement) => {
    for (const letter of 'refund') {
      element.setRangeText(letter, element.value.length, element.value.length, 'end')
      element.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }
  })
  await expect(group('Repositories').getByRole('option')).toHaveText(['payments/refund'])
  expect(await namesAsked(api)).toEqual(['refund'])
})

test('an older answer that comes late takes no place of a newer one', async ({ page, api }) => {
  await api.change({ rules: [{ path: 'filter.name=payments', delayMs: 1_500, times: 1 }] })
  const { input, group } = await openPaletteAt(page, listOf(prod))
  const late = page.waitForResponse(/filter\.name=payments$/)
  const asked = page.waitForRequest(/filter\.name=payments/)
  await input.fill('payments')
  await asked
  await input.fill('app-007')
  const found = group('Repositories').getByRole('option')
  await expect(found).toHaveText(['shop/app-007'])
  await late
  await expect(found).toHaveText(['shop/app-007'])
  await expect(input).toHaveValue('app-007')
})

test('what comes later changes nothing about what Enter opens', async ({ page, api }) => {
  await api.change({ put: [{ registryId: prod, repository: { name: 'dark/matter' } }] })
  const { input, active, option } = await openPaletteAt(page, listOf(prod))
  await input.fill('dark')
  await expect(active).toHaveText('Dark')
  await expect(option('dark/matter')).toBeVisible()
  await expect(active).toHaveText('Dark')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark')
  await expect(page.getByRole('button', { name: 'Colour scheme: dark' })).toBeVisible()
})

test('what fails says so in its place, and the rest still works', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('503', '403')
  await api.change({
    rules: [
      { path: '/registries?', status: 403 },
      { path: 'filter.name=high', status: 503, headers: { 'Retry-After': '600' } },
    ],
  })
  const { input, dialog, group, said, option } = await openPaletteAt(page, listOf(prod))
  await expect(group('Registries').getByRole('option')).toHaveText([
    'Not read: Not allowed (403) Try again',
  ])
  await input.fill('high')
  await expect(group('Repositories').getByRole('option')).toHaveText([
    'Not read: The registry is busy (503) Try again',
  ])
  await expect(said).toHaveText('1 result')
  await api.set({ repositories: { [prod]: [{ name: 'high/lands' }] } })
  await option('Not read: The registry is busy (503) Try again').click()
  await expect(group('Repositories').getByRole('option')).toHaveText(['high/lands'])
  await expect(input).toBeFocused()
  await option('High or critical').click()
  await expect(dialog).toHaveCount(0)
  await expect(page).toHaveURL(/severity=high,critical&orderBy=-lastPull$/)
})

test('nothing found says so, but not of what could not be read', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('500')
  await api.change({ rules: [{ path: 'filter.name=qqq', status: 500 }] })
  const { input, options, said } = await openPaletteAt(page, listOf(prod))
  await input.fill('zzzz')
  await expect(said).toHaveText('Nothing matches “zzzz”')
  await expect(options).toHaveCount(0)
  await expect(input).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await expect(input).toBeFocused()
  await input.fill('qqq')
  await expect(said).toHaveText('No results in what could be read')
})

test('without a registry in use no repository is asked for', async ({ page, api }) => {
  const { input, group, said } = await openPaletteAt(page, 'registries')
  await expect(group('Pages').getByRole('option')).toHaveText(['All registries'])
  await expect(group('Views of the list')).toHaveCount(0)
  await input.fill('acme-edge')
  await expect(said).toHaveText('1 result')
  await expect(group('Repositories')).toHaveCount(0)
  expect(await namesAsked(api)).toEqual([])
})
