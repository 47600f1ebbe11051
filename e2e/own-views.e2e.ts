import { REGISTRY_IDS } from '../local-api/registries.ts'
import { heading, listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { listQueries, numbered } from './list.ts'
import { currentLinks, keepText, keepViews, ownLinks } from './own-views.ts'
import { palette } from './shortcuts.ts'
import { expectRange } from './table.ts'
import { viewLink } from './views.ts'

const { prod, sandbox } = REGISTRY_IDS

const own = (name: string, query: string, registryId: string = sandbox) => ({
  name,
  query,
  registryId,
})

test.beforeEach(async ({ api }) => {
  await api.set({ repositories: { [sandbox]: numbered(30) } })
})

test('an own view is opened by its link, which is then the current one', async ({ page, api }) => {
  await keepViews(page, [
    own('Twelve', '?name=app-012'),
    own('By pulls', '?orderBy=-pullCount'),
    own('Elsewhere', '?name=a', prod),
  ])
  await page.goto(listOf(sandbox, '?limit=10'))
  await expectRange(page, 'Repositories 1 to 10')
  await expect(ownLinks(page)).toHaveText(['Twelve', 'By pulls'])
  await expect(currentLinks(page)).toHaveText(['All'])

  await viewLink(page, 'Twelve').click()
  await expect(page).toHaveURL(/\/repositories\?name=app-012&limit=10$/)
  await expectRange(page, 'Repositories 1 to 1')
  await expect(currentLinks(page)).toHaveText(['Twelve'])
  await expect(viewLink(page, 'Twelve')).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('searchbox', { name: 'Search by name' })).toHaveValue('app-012')

  await viewLink(page, 'By pulls').click()
  await expectRange(page, 'Repositories 1 to 10')
  await expect(currentLinks(page)).toHaveText(['By pulls'])
  const query = (await listQueries(api)).at(-1)
  expect(query?.get('orderBy')).toBe('-pullCount')
  expect(query?.has('filter.name')).toBe(false)
  // It is the same view on each of its pages.
  await page.getByRole('button', { name: 'Next page' }).click()
  await expectRange(page, 'Repositories 11 to 20')
  await expect(currentLinks(page)).toHaveText(['By pulls'])

  // What it is made of is not taken along.
  await page.goBack()
  await page.goBack()
  await expect(currentLinks(page)).toHaveText(['Twelve'])
  await viewLink(page, 'Never pulled').click()
  await expect(page).toHaveURL(/\/repositories\?view=never-pulled&limit=10$/)
  await expect(currentLinks(page)).toHaveText(['Never pulled'])

  await page.goto(listOf(prod))
  await expect(ownLinks(page)).toHaveText(['Elsewhere'])
})

test('the plain list, and what a view of the house shows, can be own views too', async ({
  page,
}) => {
  await keepViews(page, [own('Everything', ''), own('Idle', '?view=never-pulled')])
  await page.goto(listOf(sandbox))
  await expect(currentLinks(page)).toHaveText(['Everything'])
  await viewLink(page, 'Idle').click()
  await expect(page).toHaveURL(/\?view=never-pulled$/)
  await expect(currentLinks(page)).toHaveText(['Idle'])
  await viewLink(page, 'Everything').click()
  await expect(page).toHaveURL(/\/repositories$/)
  await expect(currentLinks(page)).toHaveText(['Everything'])
})

test('the address wins', async ({ page }) => {
  await keepViews(page, [own('Everything', ''), own('Twelve', '?name=app-012')])
  await page.goto(listOf(sandbox, '?name=app-01'))
  await expectRange(page, 'Repositories 1 to 10')
  await expect(page).toHaveURL(/\?name=app-01$/)
  await expect(currentLinks(page)).toHaveText(['All'])
})

test('an own view is found in the palette', async ({ page }) => {
  await keepViews(page, [
    own('Everything', ''),
    own('Team “payments”', '?name=app-012'),
    own('Elsewhere', '?name=a', prod),
  ])
  await page.goto(listOf(sandbox))
  await expectRange(page, 'Repositories 1 to 30')
  await page.keyboard.press('Control+k')
  const { input, options, group } = palette(page)
  await expect(group('Your views').getByRole('option')).toHaveText([
    'Everything',
    'Team “payments”',
  ])
  await input.fill('TEAM')
  await expect(options).toHaveText(['Team “payments”'])
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?name=app-012$/)
  await expect(heading(page, 'Repositories')).toBeFocused()
  await expectRange(page, 'Repositories 1 to 1')

  await page.goto(listOf(prod))
  await expect(ownLinks(page)).toHaveText(['Elsewhere'])
  await page.keyboard.press('Control+k')
  await expect(group('Your views').getByRole('option')).toHaveText(['Elsewhere'])
})

test('a name may hold anything; a long one is cut, and is had whole', async ({ page }) => {
  const names = ['<b>bold</b> & "more"', 'תצוגה שלי', '🚢 ships', 'W'.repeat(60)]
  await keepViews(
    page,
    names.map((name, index) => own(name, `?name=${index}`)),
  )
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(listOf(sandbox, '?name=3'))
  await expect(ownLinks(page)).toHaveText(names)
  const long = viewLink(page, names[3] ?? '')
  await expect(long).toHaveAttribute('title', 'W'.repeat(60))
  // The current one is in sight, and the page no wider than the window.
  await expect(long).toBeInViewport({ ratio: 1 })
  expect((await long.boundingBox())?.width).toBeLessThan(240)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})

for (const [what, text, shown] of [
  ['no JSON', '{"broken', []],
  ['no list', '{"name":"x"}', []],
  ['something else among them', JSON.stringify([7, null, {}, own('Mine', '')]), ['Mine']],
  [
    'an address that leads away',
    JSON.stringify([own('Out', 'https://evil.example/?page=3'), own('In', '', 'not-a-registry')]),
    ['Out'],
  ],
] as const) {
  test(`where the browser keeps ${what} the list stands all the same`, async ({ page }) => {
    await keepText(page, text)
    await page.goto(listOf(sandbox))
    await expectRange(page, 'Repositories 1 to 30')
    await expect(ownLinks(page)).toHaveText([...shown])
    for (const link of await ownLinks(page).all()) {
      await expect(link).toHaveAttribute('href', `/${listOf(sandbox)}`)
    }
  })
}
