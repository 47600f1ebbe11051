import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, listOf, openDelete, rowLink } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import {
  header,
  listQueries,
  namesAsked,
  nextPage,
  numbered,
  searchBox,
  severityChoice,
  shopAndPayments,
} from './list.ts'
import { expectNames, expectRange, namesIn, repositoriesTable } from './table.ts'

const { prod, staging, sandbox } = REGISTRY_IDS
const refresh = { name: 'Refresh' }

test('T2: an old link beyond the end leads to the last page with rows', async ({ page, api }) => {
  await page.goto(listOf(prod, '?page=900&orderBy=name'))
  await expectRange(page, 'Repositories 1,151 to 1,200')
  await expect(page).toHaveURL(/\?orderBy=name&page=24$/)
  expect((await listQueries(api)).length).toBeLessThan(25)
})

test('T2: a page beyond the end of no rows at all leads to the first', async ({ page }) => {
  await page.goto(listOf(prod, '?page=3&name=zzzz'))
  await expect(page.getByRole('heading', { name: 'No repository matches' })).toBeVisible()
  await expect(page).toHaveURL(/\?name=zzzz$/)
})

test('T2: a page whose rows have been deleted leads back to those that are left', async ({
  page,
  api,
}) => {
  const repositories = numbered(60)
  const list = listOf(prod, '?orderBy=name&page=2')
  await api.set({ repositories: { [prod]: repositories } })
  await page.goto(list)
  await expectRange(page, 'Repositories 51 to 60, the last')
  const gone = repositories.slice(40)
  await api.change({ remove: gone.map(({ name }) => ({ registryId: prod, name })) })

  // Refresh says so in the place of the rows; a reload leads on by itself.
  await page.getByRole('button', refresh).click()
  await expect(page.getByRole('heading', { name: 'No rows on this page any more' })).toBeVisible()
  await page.getByRole('button', { name: 'Go to the first page' }).click()
  await expectRange(page, 'Repositories 1 to')
  await expect(page).toHaveURL(/\?orderBy=name$/)
  await page.goto(list)
  await expect(page).toHaveURL(/\?orderBy=name$/)
  await expectRange(page, 'Repositories 1 to 40')
  await expect(repositoriesTable(page).getByRole('rowheader')).toHaveCount(40)
})

test('T3: a page that the last rows fill exactly has no next one', async ({ page, api }) => {
  await api.set({ repositories: { [prod]: numbered(50), [staging]: numbered(100) } })
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 50')
  await expect(nextPage(page)).toBeDisabled()
  await page.goto(listOf(staging))
  await nextPage(page).click()
  await expectRange(page, 'Repositories 51 to 100, the last')
  await expect(nextPage(page)).toBeDisabled()
  const offsets = (await listQueries(api)).map((query) => query.get('offset'))
  expect(offsets).toEqual(['0', '0', '50'])
})

test('T4: a search or a severity begins on page 1, and keeps all else', async ({ page, api }) => {
  const table = repositoriesTable(page)
  await api.set({ repositories: { [prod]: shopAndPayments } })
  await page.goto(listOf(prod, '?severity=low&orderBy=-pullCount&page=3&limit=5'))
  await expectNames(table, ['shop/app-006', 'shop/app-001'])
  await searchBox(page).fill('app-0')
  await searchBox(page).press('Enter')
  await expectRange(page, 'Repositories 1 to 5, more follow')
  await expect(page).toHaveURL(/\?name=app-0&severity=low&orderBy=-pullCount&limit=5$/)
  await expect(table.getByRole('rowheader').first()).toHaveText('shop/app-056')

  await nextPage(page).click()
  await expectRange(page, 'Repositories 6 to 10, more follow')
  await severityChoice(page).selectOption('High')
  await expectRange(page, 'Repositories 1 to 5, more follow')
  await expect(page).toHaveURL(/\?name=app-0&severity=high&orderBy=-pullCount&limit=5$/)
  await expect(table.getByRole('rowheader').first()).toHaveText('shop/app-058')
})

test('T5: the orders that the API has are offered, and no other', async ({ page, api }) => {
  await page.goto(listOf(staging))
  const headers = repositoriesTable(page).getByRole('columnheader')
  const sortable = headers.filter({ has: page.getByRole('button') })
  const names = ['Name', 'Last push', 'Last pull', 'Artifacts', 'Pulls', 'Pushes']
  await expect(sortable).toHaveText(names)

  // By name there is one direction.
  const name = header(page, 'Name')
  await name.getByRole('button').click()
  await expect(name).toHaveAttribute('aria-sort', 'ascending')
  await name.getByRole('button').click()
  await header(page, 'Pulls').getByRole('button').click()
  await expect(header(page, 'Pulls')).toHaveAttribute('aria-sort', 'descending')
  // The header shows what was asked for; the address has it once the API has answered.
  await expect(page).toHaveURL(/\?orderBy=-pullCount$/)
  const orders = (await listQueries(api)).map((query) => query.get('orderBy'))
  expect([...new Set(orders)]).toEqual(['-lastPush', 'name', '-pullCount'])
})

test('T5: an order goes through all pages', async ({ page }) => {
  await page.goto(listOf(staging, '?orderBy=name'))
  const names: string[] = []
  for (const range of ['1 to 50', '51 to 100', '101 to 140']) {
    await expectRange(page, `Repositories ${range}`)
    names.push(...(await namesIn(repositoriesTable(page))))
    if (range !== '101 to 140') await nextPage(page).click()
  }
  expect(names).toHaveLength(140)
  expect(names).toEqual([...new Set(names)])
  expect(names).toEqual(names.toSorted((a, b) => (a < b ? -1 : 1)))
})

test('T6: an answer that nobody waits for any more changes nothing and asks for nothing', async ({
  page,
  api,
}) => {
  const table = repositoriesTable(page)
  await api.set({
    repositories: { [prod]: shopAndPayments },
    rules: [{ path: 'filter.name=shop', delayMs: 1_500 }],
  })
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 50')
  const late = page.waitForResponse(/filter\.name=shop/)
  await searchBox(page).fill('shop')
  await searchBox(page).press('Enter')
  await expect.poll(() => namesAsked(api)).toContain('shop')
  await searchBox(page).fill('refund')
  await searchBox(page).press('Enter')
  await expectNames(table, ['payments/refund'])

  await (await late).finished()
  // The browser has the answer; another step of the page's own shows what it made of it.
  await header(page, 'Name').getByRole('button').click()
  await expect(page).toHaveURL(/\?name=refund&orderBy=name$/)
  await expectNames(table, ['payments/refund'])
  await expect(searchBox(page)).toHaveValue('refund')
  // More rows would follow, but nobody turns a page of a search that was given up.
  const asked = (await listQueries(api)).filter((query) => query.get('filter.name') === 'shop')
  expect(asked.map((query) => query.get('offset'))).toEqual(['0'])
})

test('T8: whatever is loading ends, with rows or with a failure', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('500')
  const loading = page.getByText('Loading', { exact: true })
  const alert = page.getByRole('alert')
  const failing = { status: 500, times: 1 }
  await api.set({
    repositories: { [sandbox]: [{ name: 'one' }] },
    rules: [
      { path: '/repositories?', ...failing },
      { path: '/artifacts?offset=0&limit=25', ...failing },
    ],
  })
  for (const { address, path, label } of [
    { address: listOf(sandbox), path: /\/repositories\?/, label: 'Repositories' },
    { address: addressOf(sandbox, 'one'), path: /\/artifacts\?/, label: 'Artifacts' },
  ]) {
    const answer = await hold(page, 'GET', path)
    await page.goto(address)
    await expect(loading).toBeAttached()
    answer()
    await expect(alert).toBeVisible()
    await expect(loading).toHaveCount(0)
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('table', { name: label })).toHaveAttribute('aria-busy', 'false')
    await expect(loading.or(alert)).toHaveCount(0)
  }
})

test('T23: neither Refresh nor a delete takes a filter, the order or the page away', async ({
  page,
  api,
}) => {
  const table = repositoriesTable(page)
  const first = table.getByRole('rowheader').first()
  await page.goto(listOf(prod, '?severity=low&orderBy=-pullCount&page=2&limit=25'))
  await expectRange(page, 'Repositories 26 to 50')
  const name = (await first.textContent()) ?? ''
  const expectTheSameList = async () => {
    await expect(page).toHaveURL(/\?severity=low&orderBy=-pullCount&page=2&limit=25$/)
    await expect(severityChoice(page)).toHaveValue('low')
    await expect(header(page, 'Pulls')).toHaveAttribute('aria-sort', 'descending')
    await expectRange(page, 'Repositories 26 to 50')
  }

  const changed = { name, metadata: { artifactCount: 987_654 } }
  await api.change({ put: [{ registryId: prod, repository: changed }] })
  await page.getByRole('button', refresh).click()
  await expect(table.getByRole('row').nth(1)).toContainText('987,654')
  await expectTheSameList()

  await rowLink(page, name).click()
  const { confirmation, confirm } = await openDelete(page, name)
  await confirmation.fill(name)
  await confirm.click()
  await expect(first).not.toHaveText(name)
  await expectTheSameList()
})

test('T33: the browser keeps its own keys, and a slash that is typed is text', async ({ page }) => {
  await page.goto(listOf(staging))
  await expectRange(page, 'Repositories 1 to 50')
  const taken = await page.evaluateHandle(() => {
    const keys: string[] = []
    window.addEventListener('keydown', (event) => {
      if (event.defaultPrevented) keys.push(event.key)
    })
    return keys
  })
  for (const keys of ['Control+f', 'Meta+f', 'Control+g', 'F3', 'Control+/', "'"]) {
    await page.keyboard.press(keys)
  }
  await expect(searchBox(page)).not.toBeFocused()
  expect(await taken.jsonValue()).toEqual([])

  await severityChoice(page).focus()
  await page.keyboard.press('/')
  await expect(severityChoice(page)).toBeFocused()
  await searchBox(page).focus()
  await page.keyboard.type('a/b')
  await expect(searchBox(page)).toHaveValue('a/b')
  expect(await taken.jsonValue()).toEqual([])
})
