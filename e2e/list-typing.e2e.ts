import { longestName } from '#lib/list-search.ts'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf, rowLink } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { header, namesAsked, searchBox, severityChoice } from './list.ts'
import { shopAndPayments } from './list.ts'
import { expectNames, expectRange, repositoriesTable } from './table.ts'

const { prod } = REGISTRY_IDS
const list = listOf(prod)

test.beforeEach(({ api }) => api.set({ repositories: { [prod]: shopAndPayments } }))

test('a search waits for a pause, however long the typing takes', async ({ page, api }) => {
  await page.clock.install()
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50, more follow')
  await page.clock.pauseAt(Date.now() + 60_000)
  for (const letter of 'refund') {
    await searchBox(page).press(letter)
    await page.clock.runFor(100)
  }
  expect(await namesAsked(api)).toEqual([])
  await page.clock.runFor(400)
  await expect(page).toHaveURL(/\?name=refund$/)
  await page.clock.resume()
  await expectNames(repositoriesTable(page), ['payments/refund'])
  expect(await namesAsked(api)).toEqual(['refund'])
})

test('Enter waits for no pause, and the pause does not search again', async ({ page, api }) => {
  await page.clock.install()
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50, more follow')
  await page.clock.pauseAt(Date.now() + 60_000)
  await searchBox(page).fill('  ledger ')
  await searchBox(page).press('Enter')
  await expect(page).toHaveURL(/\?name=ledger$/)
  await page.clock.runFor(1_000)
  await page.clock.resume()
  await expectNames(repositoriesTable(page), ['payments/ledger'])
  expect(await namesAsked(api)).toEqual(['ledger'])
  // The address has the trimmed name; what was typed stays as it was typed.
  await expect(searchBox(page)).toHaveValue('  ledger ')
})

test('Back goes through choices, not through letters', async ({ page }) => {
  const table = repositoriesTable(page)
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50')
  await severityChoice(page).selectOption('Critical')
  await expectRange(page, 'Repositories 1 to 13')
  for (const text of ['p', 'pa', 'pay']) {
    await searchBox(page).fill(text)
    await searchBox(page).press('Enter')
    await expect(page).toHaveURL(new RegExp(`\\?name=${text}&severity=critical$`))
  }
  await header(page, 'Name').getByRole('button').click()
  await expect(page).toHaveURL(/\?name=pay&severity=critical&orderBy=name$/)

  await page.goBack()
  await expect(page).toHaveURL(/\?name=pay&severity=critical$/)
  await page.goBack()
  await expectRange(page, 'Repositories 1 to 50, more follow')
  await expect(searchBox(page)).toHaveValue('')
  await expect(severityChoice(page)).toHaveValue('')

  await page.goForward()
  await expectNames(table, ['payments/ledger'])
  await expect(searchBox(page)).toHaveValue('pay')
  await expect(severityChoice(page)).toHaveValue('critical')
})

test('no letter is lost that is typed while an answer is under way', async ({ page, api }) => {
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50')
  await api.change({ rules: [{ path: 'filter.name=shop', delayMs: 800, times: 1 }] })
  const first = page.waitForResponse(/filter\.name=shop$/)
  await searchBox(page).pressSequentially('shop')
  await expect.poll(() => namesAsked(api)).toContain('shop')
  await searchBox(page).pressSequentially('/app-00')
  await (await first).finished()
  await searchBox(page).pressSequentially('7')
  await expect(searchBox(page)).toHaveValue('shop/app-007')
  await expectNames(repositoriesTable(page), ['shop/app-007'])
  await expect(searchBox(page)).toHaveValue('shop/app-007')
})

test('what was typed before a row was opened is searched for when that is given up', async ({
  page,
  api,
}) => {
  await page.clock.install()
  await page.goto(`${list}?orderBy=name`)
  await expect(rowLink(page, 'payments/ledger')).toBeVisible()
  await api.change({ rules: [{ path: '/repositories/payments', delayMs: 5_000 }] })
  await searchBox(page).fill('refund')
  await rowLink(page, 'payments/ledger').click()
  await expect
    .poll(async () => (await api.requests()).map(({ path }) => path).join())
    .toContain('payments%2Fledger')
  // The pause ends while the row is being opened.
  await page.clock.runFor(400)
  await header(page, 'Pulls').getByRole('button').click()
  await expect(page).toHaveURL(/\?name=refund&orderBy=-pullCount$/)
  await expectNames(repositoriesTable(page), ['payments/refund'])
  await expect(searchBox(page)).toHaveValue('refund')
})

test('a search that is overtaken by opening a row is searched for when that is given up', async ({
  page,
  api,
}) => {
  await page.goto(`${list}?orderBy=name`)
  await expect(rowLink(page, 'payments/ledger')).toBeVisible()
  await api.change({
    rules: [
      { path: 'filter.name=refund', delayMs: 5_000, times: 1 },
      { path: '/repositories/payments', delayMs: 5_000 },
    ],
  })
  const sent = page.waitForRequest(/filter\.name=refund/)
  await searchBox(page).fill('refund')
  await sent
  await rowLink(page, 'payments/ledger').click()
  await expect
    .poll(async () => (await api.requests()).map(({ path }) => path).join())
    .toContain('payments%2Fledger')
  await expect(searchBox(page)).toHaveValue('refund')
  await header(page, 'Pulls').getByRole('button').click()
  await expect(page).toHaveURL(/\?name=refund&orderBy=-pullCount$/)
  await expectNames(repositoriesTable(page), ['payments/refund'])
})

test('Back returns to the list before a choice that typing has overtaken', async ({
  page,
  api,
}) => {
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50')
  await api.change({ rules: [{ path: 'filter.vulnerabilitySeverity=', delayMs: 1_500 }] })
  await severityChoice(page).selectOption('High')
  await searchBox(page).fill('shop')
  await searchBox(page).press('Enter')
  await expect(page).toHaveURL(/\?name=shop&severity=high$/)
  await page.goBack()
  await expect(page).toHaveURL(/repositories$/)
  await expectRange(page, 'Repositories 1 to 50, more follow')
})

test('asking for the order in force adds no step to the history', async ({ page }) => {
  await page.goto(list)
  await header(page, 'Name').getByRole('button').click()
  await expect(page).toHaveURL(/\?orderBy=name$/)
  const steps = await page.evaluate(() => window.history.length)
  await header(page, 'Name').getByRole('button').click()
  await header(page, 'Pulls').getByRole('button').click()
  await expect(page).toHaveURL(/\?orderBy=-pullCount$/)
  expect(await page.evaluate(() => window.history.length)).toBe(steps + 1)
})

test('what is too long to be a name stays, is not searched for, and the page says so', async ({
  page,
  api,
}) => {
  await page.clock.install()
  await page.goto(`${list}?name=refund`)
  await expectNames(repositoriesTable(page), ['payments/refund'])
  const pasted = 'x'.repeat(longestName + 1)
  await searchBox(page).fill(pasted)
  await expect(searchBox(page)).toHaveAccessibleDescription(/^Not searched for: .* 256 characters/)
  await page.clock.runFor(1_000)
  await searchBox(page).press('Enter')
  await expect(searchBox(page)).toHaveValue(pasted)
  await expect(page).toHaveURL(/\?name=refund$/)

  await searchBox(page).press('Backspace')
  await page.clock.runFor(400)
  await expect(page).toHaveURL(new RegExp(`\\?name=x{${longestName}}$`))
  await expect(searchBox(page)).toHaveAccessibleDescription('')
  expect((await namesAsked(api)).map((name) => name.length)).toEqual(['refund'.length, longestName])
})

test('a name is as long as its characters are many, whatever each takes', async ({ page, api }) => {
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to')
  const wide = '🐳'.repeat(200)
  await searchBox(page).fill(wide)
  await expect(page.getByRole('heading', { name: 'No repository matches' })).toBeVisible()
  expect(await namesAsked(api)).toEqual([wide])
})

test('what is too long to be a name goes with the filters', async ({ page }) => {
  await page.goto(`${list}?severity=low`)
  await searchBox(page).fill('x'.repeat(longestName + 1))
  await expect(searchBox(page)).toHaveAccessibleDescription(/^Not searched for/)
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page).toHaveURL(/\/repositories$/)
  await expect(searchBox(page)).toHaveValue('')
})
