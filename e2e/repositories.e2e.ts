import { REGISTRY_IDS } from '../local-api/registries.ts'
import { expect, test } from './fixtures.ts'
import { expectRange, namesIn, repositoriesTable } from './table.ts'

const list = `registries/${REGISTRY_IDS.prod}/repositories`

test('pages through 1,200 repositories without claiming a total', async ({ page }) => {
  await page.goto(list)
  const table = repositoriesTable(page)
  await expectRange(page, 'Repositories 1 to 50, more follow')
  const first = await namesIn(table)
  expect(first).toHaveLength(50)

  await page.getByRole('button', { name: 'Next page' }).click()
  await expectRange(page, 'Repositories 51 to 100, more follow')
  await expect(page).toHaveURL(/\?page=2$/)
  const second = await namesIn(table)
  expect(second.filter((name) => first.includes(name))).toEqual([])

  await page.goto(`${list}?page=24`)
  await expectRange(page, 'Repositories 1,151 to 1,200')
  await expect(page.getByRole('button', { name: 'Next page' })).toBeDisabled()
})
