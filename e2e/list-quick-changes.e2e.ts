import { REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import {
  header,
  listQueries,
  nextPage,
  numbered,
  previousPage,
  rowsPerPage,
  searchBox,
  severityChoice,
  shopAndPayments,
} from './list.ts'
import { expectNames, expectRange, repositoriesTable } from './table.ts'

const { prod } = REGISTRY_IDS
const list = listOf(prod)

test('a search, a severity and an order made before the first answer add up', async ({
  page,
  api,
}) => {
  const rules = [{ path: 'filter.', delayMs: 700 }]
  await api.set({ repositories: { [prod]: shopAndPayments }, rules })
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50')
  await searchBox(page).fill('shop')
  await searchBox(page).press('Enter')
  await severityChoice(page).selectOption('Critical')
  await header(page, 'Pulls').getByRole('button').click()
  await expectRange(page, 'Repositories 1 to 12')
  await expect(page).toHaveURL(/\?name=shop&severity=critical&orderBy=-pullCount$/)
  await expect(severityChoice(page)).toHaveValue('critical')
  await expect(searchBox(page)).toHaveValue('shop')
  expect((await listQueries(api)).map(String)).toContain(
    'offset=0&limit=50&orderBy=-pullCount&filter.name=shop&filter.vulnerabilitySeverity=critical',
  )
})

test('a severity and a search made in one breath add up', async ({ page, api }) => {
  await api.set({ repositories: { [prod]: shopAndPayments } })
  await page.clock.install()
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50')
  // No pause passes, so the search is made when the form is sent: in the very task of the choice,
  // before the page has drawn anything.
  await page.clock.pauseAt(Date.now() + 60_000)
  await searchBox(page).fill('pay')
  await severityChoice(page).evaluate(
    (choice: HTMLSelectElement, box) => {
      choice.value = 'critical'
      choice.dispatchEvent(new Event('change', { bubbles: true }))
      box?.closest('form')?.requestSubmit()
    },
    await searchBox(page).elementHandle(),
  )
  await page.clock.resume()
  await expectNames(repositoriesTable(page), ['payments/ledger'])
  await expect(page).toHaveURL(/\?name=pay&severity=critical$/)
})

test('other rows per page do not lose a search that is under way', async ({ page, api }) => {
  const rules = [{ path: 'filter.', delayMs: 700 }]
  await api.set({ repositories: { [prod]: shopAndPayments }, rules })
  await page.goto(`${list}?page=2`)
  await expectRange(page, 'Repositories 51 to 62')
  await searchBox(page).fill('shop')
  await searchBox(page).press('Enter')
  await rowsPerPage(page).selectOption('25')
  await expectRange(page, 'Repositories 1 to 25, more follow')
  await expect(page).toHaveURL(/\?name=shop&limit=25$/)
  await expect(searchBox(page)).toHaveValue('shop')
})

test('two quick turns lead two pages on', async ({ page, api }) => {
  // The second page takes its time, so both turns are made on the first.
  const rules = [{ path: 'offset=50&', delayMs: 1_500 }]
  await api.set({ repositories: { [prod]: numbered(170) }, rules })
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50')
  await nextPage(page).click()
  await nextPage(page).click()
  await expectRange(page, 'Repositories 101 to 150, more follow')
  await expect(page).toHaveURL(/\?page=3$/)
})

test('two quick turns back lead to the first page and no further', async ({ page, api }) => {
  await api.set({ repositories: { [prod]: numbered(70) } })
  await page.goto(`${list}?page=2`)
  await expectRange(page, 'Repositories 51 to 70, the last')
  await api.change({ rules: [{ path: 'offset=0&', delayMs: 1_500 }] })
  await previousPage(page).click()
  await previousPage(page).click()
  await expectRange(page, 'Repositories 1 to 50, more follow')
  await expect(page).toHaveURL(/\/repositories$/)
})

test('Clear filters takes both away at once, and keeps the order', async ({ page, api }) => {
  await api.set({ repositories: { [prod]: shopAndPayments } })
  await page.goto(`${list}?name=shop&severity=low&orderBy=name&limit=25`)
  await expectRange(page, 'Repositories 1 to 12')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expectRange(page, 'Repositories 1 to 25, more follow')
  await expect(page).toHaveURL(/\?orderBy=name&limit=25$/)
  await expect(searchBox(page)).toHaveValue('')
  await expect(severityChoice(page)).toHaveValue('')
  await expect(page.getByRole('button', { name: 'Clear filters' })).toBeHidden()
})

test('the number of rows that was chosen is shown while they come', async ({ page, api }) => {
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50')
  await api.change({ rules: [{ path: 'limit=100', delayMs: 1_500 }] })
  await rowsPerPage(page).selectOption('100')
  await expect(repositoriesTable(page)).toHaveAttribute('aria-busy', 'true')
  await expect(rowsPerPage(page)).toHaveValue('100')
  await expectRange(page, 'Repositories 1 to 50, more follow')
  await expectRange(page, 'Repositories 1 to 100, more follow')
  await expect(rowsPerPage(page)).toHaveValue('100')
})
