import { REGISTRY_IDS } from '../local-api/registries.ts'
import { expect, test } from './fixtures.ts'
import { searchBox, severityChoice } from './list.ts'
import { expectNames, expectOnly, expectRange, namesIn, repositoriesTable } from './table.ts'

const list = `registries/${REGISTRY_IDS.prod}/repositories`

test('searches once when typing pauses, from page 1 and in the order of before', async ({
  page,
  api,
}) => {
  await page.goto(`${list}?orderBy=-pullCount&page=3`)
  await expectRange(page, 'Repositories 101 to 150')
  await searchBox(page).pressSequentially('gateway')
  await expect(page).toHaveURL(/\?name=gateway&orderBy=-pullCount$/)
  await expectRange(page, 'Repositories 1 to')
  await expectOnly(repositoriesTable(page), 'gateway')
  await expect(searchBox(page)).toBeFocused()
  const searches = (await api.requests()).filter(({ path }) => /filter\.name=/.test(path))
  const first = searches.filter(({ path }) => path.includes('offset=0&'))
  expect(first.map(({ path }) => /filter\.name=(\w+)/.exec(path)?.[1])).toEqual(['gateway'])
})

test('/ goes to the box, and Esc clears it', async ({ page }) => {
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50')
  await page.keyboard.press('/')
  await expect(searchBox(page)).toBeFocused()
  await page.keyboard.type('platform/ingress-gateway')
  await expect(searchBox(page)).toHaveValue('platform/ingress-gateway')
  await page.keyboard.press('Enter')
  await expectNames(repositoriesTable(page), ['platform/ingress-gateway'])
  await page.keyboard.press('Escape')
  await expect(searchBox(page)).toHaveValue('')
  await expectRange(page, 'Repositories 1 to 50, more follow')
  await expect(page).toHaveURL(/repositories$/)
})

test('offers the severities, and sends them in the words of the API', async ({ page, api }) => {
  await page.goto(list)
  await expect(severityChoice(page).getByRole('option')).toHaveText([
    'Any severity',
    'Critical',
    'High',
    'High or critical',
    'Medium',
    'Low',
    'None',
  ])
  await severityChoice(page).selectOption('High or critical')
  await expect(page).toHaveURL(/\?severity=high,critical$/)
  const table = repositoriesTable(page)
  await expect(
    table.getByRole('cell').filter({ hasText: /^(Medium|Low|None|Not scanned)$/ }),
  ).toHaveCount(0)
  await expect(table.getByRole('cell').filter({ hasText: /^(High|Critical)$/ })).toHaveCount(50)
  const paths = (await api.requests()).map(({ path }) => decodeURIComponent(path))
  expect(paths.some((path) => path.includes('filter.vulnerabilitySeverity=high,critical'))).toBe(
    true,
  )
})

test('a severity from the address that is not offered is shown all the same', async ({ page }) => {
  await page.goto(`${list}?severity=low,medium`)
  await expect(severityChoice(page)).toHaveValue('low,medium')
  await expect(severityChoice(page).getByRole('option', { name: 'Low or medium' })).toBeAttached()
})

test('a search and a severity add up, however quickly they are made', async ({ page }) => {
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50')
  await searchBox(page).fill('gateway')
  await severityChoice(page).selectOption('High')
  await expect(page).toHaveURL(/\?name=gateway&severity=high$/)
  await expect(searchBox(page)).toHaveValue('gateway')
  await page.getByRole('button', { name: 'Clear filters' }).first().click()
  await expect(page).toHaveURL(/repositories$/)
  await expect(searchBox(page)).toHaveValue('')
  await expect(severityChoice(page)).toHaveValue('')
})

test('old rows stay, marked busy, and typing goes on while new ones come', async ({
  page,
  api,
}) => {
  await api.set({
    rules: [
      { path: 'filter.name=gate&', delayMs: 1500 },
      { path: 'filter.name=gate', delayMs: 1500, times: 1 },
    ],
  })
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50')
  const table = repositoriesTable(page)
  const before = await namesIn(table)
  await searchBox(page).fill('gate')
  await searchBox(page).press('Enter')
  await expect(table).toHaveAttribute('aria-busy', 'true')
  expect(await namesIn(table)).toEqual(before)
  await searchBox(page).press('End')
  await searchBox(page).pressSequentially('way-none')
  await expect(page.getByRole('heading', { name: 'No repository matches' })).toBeVisible()
  await expect(searchBox(page)).toHaveValue('gateway-none')
})

test('T7: nothing stored, nothing found and a failure look different', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push('500')
  await page.goto(`registries/${REGISTRY_IDS.sandbox}/repositories`)
  await expect(page.getByRole('heading', { name: 'No repositories yet' })).toBeVisible()
  await expect(page.getByText('docker push acme-sandbox.cr.de-fra.ionos.com')).toBeVisible()
  await searchBox(page).fill('x')
  await expect(page.getByRole('heading', { name: 'No repository matches' })).toBeVisible()
  await expect(page.getByText('the name filter “x”')).toBeVisible()
  await searchBox(page).fill('fail-500')
  await expect(page.getByRole('alert').getByRole('heading')).toHaveText('The registry failed (500)')
  await expect(page.getByRole('heading', { name: /No repositor/ })).toHaveCount(0)
})

test('reload, Back, Forward and a pasted link give the same table', async ({ page, context }) => {
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50')
  await severityChoice(page).selectOption('Medium')
  await expect(page).toHaveURL(/severity=medium/)
  await page.getByRole('button', { name: 'Next page' }).click()
  await expectRange(page, 'Repositories 51 to 100')
  const table = repositoriesTable(page)
  const names = await namesIn(table)
  await page.reload()
  await expectNames(table, names)
  await page.goBack()
  await expectRange(page, 'Repositories 1 to 50')
  await expect(severityChoice(page)).toHaveValue('medium')
  await page.goForward()
  await expectNames(table, names)
  const other = await context.newPage()
  await other.goto(page.url())
  await expectNames(repositoriesTable(other), names)
  await page.goBack()
  await page.goBack()
  await expect(severityChoice(page)).toHaveValue('')
})
