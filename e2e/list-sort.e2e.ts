import { REGISTRY_IDS } from '../local-api/registries.ts'
import { expect, test } from './fixtures.ts'
import { repositoriesTable } from './table.ts'

const list = `registries/${REGISTRY_IDS.staging}/repositories`

const orders = [
  ['Last push', '-lastPush', 'lastPush'],
  ['Last pull', '-lastPull', 'lastPull'],
  ['Artifacts', '-artifactCount', 'artifactCount'],
  ['Pulls', '-pullCount', 'pullCount'],
  ['Pushes', '-pushCount', 'pushCount'],
] as const

for (const [column, first, second] of orders) {
  test(`sorts by ${column} in both directions, by the API`, async ({ page, api }) => {
    // Last push is in force already, so another order comes first.
    await page.goto(`${list}?orderBy=name`)
    const table = repositoriesTable(page)
    const header = table.getByRole('columnheader', { name: column, exact: true })
    await expect(header).not.toHaveAttribute('aria-sort')
    await header.getByRole('button').click()
    await expect(header).toHaveAttribute('aria-sort', 'descending')
    await header.getByRole('button').click()
    await expect(header).toHaveAttribute('aria-sort', 'ascending')
    await expect(page).toHaveURL(new RegExp(`\\?orderBy=${second}$`))
    const asked = (await api.requests()).flatMap(
      ({ path }) => /offset=0&.*orderBy=(.*)$/.exec(path)?.[1] ?? [],
    )
    expect(asked).toEqual(['name', first, second])
  })
}

test('on a narrow screen a choice stands in for the headers, and the roles stay', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(list)
  const table = repositoriesTable(page)
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Most pulls')
  await expect(page).toHaveURL(/\?orderBy=-pullCount$/)
  await expect(table.getByRole('rowheader')).toHaveCount(50)
  await expect(table.getByRole('row').first().getByRole('cell').first()).toBeVisible()
})
