import { REGISTRY_IDS } from '../local-api/registries.ts'
import { expect, test } from './fixtures.ts'
import { expectRange, namesIn, repositoriesTable } from './table.ts'

const list = `registries/${REGISTRY_IDS.prod}/repositories`

test('pages through 1,200 repositories without claiming a total', async ({ page }) => {
  await page.goto(list)
  const table = repositoriesTable(page)
  const previous = page.getByRole('button', { name: 'Previous page' })
  const next = page.getByRole('button', { name: 'Next page' })
  await expectRange(page, 'Repositories 1 to 50, more follow')
  await expect(previous).toBeDisabled()
  const first = await namesIn(table)
  expect(first).toHaveLength(50)

  await next.click()
  await expectRange(page, 'Repositories 51 to 100, more follow')
  await expect(page).toHaveURL(/\?page=2$/)
  expect((await namesIn(table)).filter((name) => first.includes(name))).toEqual([])

  await previous.click()
  await expectRange(page, 'Repositories 1 to 50, more follow')
  await expect(page).toHaveURL(/repositories$/)
  expect(await namesIn(table)).toEqual(first)

  await page.goto(`${list}?page=24`)
  await expectRange(page, 'Repositories 1,151 to 1,200, the last')
  await expect(next).toBeDisabled()
  // 1,200 is the end of the range; as a total it is not told, and so not claimed.
  await expect(page.getByText(/\bof 1,?200\b|\d+ pages|in total/)).toHaveCount(0)
})

test('another number of rows a page keeps the first row in sight', async ({ page }) => {
  await page.goto(`${list}?page=3`)
  const table = repositoriesTable(page)
  await expectRange(page, 'Repositories 101 to 150')
  const [first = ''] = await namesIn(table)
  await page.getByRole('combobox', { name: 'Rows per page' }).selectOption('25')
  await expectRange(page, 'Repositories 101 to 125')
  await expect(page).toHaveURL(/\?page=5&limit=25$/)
  await expect(table.getByRole('rowheader').first()).toHaveText(first)
})

for (const query of ['page=0', 'limit=5000', 'orderBy=-name', 'severity=banana', 'page=x&limit=']) {
  test(`takes the default where ?${query} makes no sense`, async ({ page, api }) => {
    await page.goto(`${list}?${query}`)
    await expectRange(page, 'Repositories 1 to 50, more follow')
    const asked = (await api.requests()).find(({ path }) => path.includes('/repositories?'))
    expect(asked?.path).toMatch(/repositories\?offset=0&limit=50&orderBy=-lastPush$/)
  })
}

test('the buttons keep the focus at either end', async ({ page }) => {
  await page.goto(`${list}?limit=100&page=11`)
  const next = page.getByRole('button', { name: 'Next page' })
  await next.focus()
  await page.keyboard.press('Enter')
  await expectRange(page, 'Repositories 1,101 to 1,200, the last')
  await expect(next).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/page=12&/)
})
