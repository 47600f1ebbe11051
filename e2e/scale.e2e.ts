import { REGISTRY_IDS } from '../local-api/registries.ts'
import { expect, test } from './fixtures.ts'
import { servers } from './servers.ts'
import { expectOnly, expectRange, namesIn, repositoriesTable } from './table.ts'

const list = `registries/${REGISTRY_IDS.prod}/repositories`

test.use({ baseURL: servers.large.url })

test('with 100,000 repositories the list, a search and a deep page are as with 1,200', async ({
  page,
}) => {
  await page.goto(list)
  const table = repositoriesTable(page)
  await expectRange(page, 'Repositories 1 to 50, more follow')
  await page.getByRole('searchbox', { name: 'Search by name' }).fill('ingress-gateway')
  await expectOnly(table, 'ingress-gateway')

  await page.goto(`${list}?page=900&orderBy=name`)
  await expectRange(page, 'Repositories 44,951 to 45,000, more follow')
  const names = await namesIn(table)
  expect(names).toEqual(names.toSorted((a, b) => (a < b ? -1 : 1)))
  await page.getByRole('button', { name: 'Next page' }).click()
  await expectRange(page, 'Repositories 45,001 to 45,050, more follow')
})

test('a page beyond 100,000 leads back to the last one with rows', async ({ page }) => {
  await page.goto(`${list}?page=30000`)
  await expectRange(page, 'Repositories 99,951 to 100,000, the last')
  await expect(page).toHaveURL(/\?page=2000$/)
})

test('a thousand rows stand on one page', async ({ page }) => {
  await page.goto(`${list}?limit=1000&page=100`)
  await expectRange(page, 'Repositories 99,001 to 100,000, the last')
  await expect(repositoriesTable(page).getByRole('rowheader')).toHaveCount(1000)
})
