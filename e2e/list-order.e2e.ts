import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import type { PartialRepository } from '../local-api/state.ts'
import { listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { header, nextPage, numbered } from './list.ts'
import { expectNames, expectRange, namesIn, repositoriesTable, rowCells } from './table.ts'

const { prod } = REGISTRY_IDS
const list = listOf(prod, '?limit=25')

const day = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString()

/** 60 rows whose columns are each in an order of their own, every fifth never pulled. */
const repositories = numbered(60, (index) => {
  const pulled = index % 5 === 0 ? null : day((index * 13) % 60)
  return {
    artifactCount: (index * 7) % 60,
    pullCount: pulled === null ? 0 : 1 + ((index * 11) % 60),
    pushCount: 1 + ((index * 17) % 60),
    lastPushedAt: day((index * 23) % 60),
    lastPulledAt: pulled,
  }
})

test.beforeEach(({ api }) => api.set({ repositories: { [prod]: repositories } }))

/** Turns through all three pages and waits until each shows its part of these names. */
async function expectOnAllPages(page: Page, names: readonly string[]) {
  await expectNames(repositoriesTable(page), names.slice(0, 25))
  await nextPage(page).click()
  await expectRange(page, 'Repositories 26 to 50, more follow')
  await expectNames(repositoriesTable(page), names.slice(25, 50))
  await nextPage(page).click()
  await expectRange(page, 'Repositories 51 to 60, the last')
  await expectNames(repositoriesTable(page), names.slice(50))
}

/** All names in the order of a field; those without a value come last in either direction. */
function sorted(field: string, sign: 1 | -1): string[] {
  const value = ({ metadata }: PartialRepository) => metadata?.[field] ?? null
  const compare = (a: PartialRepository, b: PartialRepository) => {
    const [left, right] = [value(a), value(b)]
    if (left === right) return a.name < b.name ? -1 : 1
    if (left === null) return 1
    if (right === null) return -1
    return left < right ? -sign : sign
  }
  return repositories.toSorted(compare).map(({ name }) => name)
}

for (const [column, field] of [
  ['Last push', 'lastPushedAt'],
  ['Last pull', 'lastPulledAt'],
  ['Artifacts', 'artifactCount'],
  ['Pulls', 'pullCount'],
  ['Pushes', 'pushCount'],
] as const) {
  test(`the order by ${column} goes over the borders of the pages, both ways`, async ({ page }) => {
    await page.goto(`${list}&orderBy=name`)
    await expectRange(page, 'Repositories 1 to 25')
    const button = header(page, column).getByRole('button')
    await button.click()
    await expect(header(page, column)).toHaveAttribute('aria-sort', 'descending')
    await expectOnAllPages(page, sorted(field, -1))

    // From the last page another order starts on the first.
    await button.click()
    await expect(header(page, column)).toHaveAttribute('aria-sort', 'ascending')
    await expectOnAllPages(page, sorted(field, 1))
  })
}

test('only the order in force is marked', async ({ page }) => {
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 25')
  const headers = repositoriesTable(page).getByRole('columnheader')
  const marks = () => headers.evaluateAll((all) => all.map((one) => one.ariaSort))
  await expect.poll(marks).toEqual([null, null, 'descending', null, null, null, null])
  await header(page, 'Pulls').getByRole('button').click()
  await expect.poll(marks).toEqual([null, null, null, null, null, 'descending', null])
})

test('a row that was never pulled stands at its place and says so', async ({ page }) => {
  await page.goto(`${list}&orderBy=-lastPull&page=3`)
  await expectRange(page, 'Repositories 51 to 60')
  for (const name of await namesIn(repositoriesTable(page))) {
    expect((await rowCells(repositoriesTable(page), name))['Last pull']).toBe('never')
  }
})

test('on a narrow screen every order can be chosen, and each row keeps its cells', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(list)
  const choice = page.getByRole('combobox', { name: 'Sort by' })
  await expect(choice).toHaveValue('-lastPush')
  await expect(choice.getByRole('option')).toHaveCount(11)
  await choice.selectOption('Fewest pushes')
  await expectOnAllPages(page, sorted('pushCount', 1))

  const row = repositoriesTable(page).getByRole('row').last()
  await expect(row.getByRole('rowheader').getByRole('link')).toBeVisible()
  await expect(row.getByRole('cell').first()).toBeVisible()
  await expect(row.getByRole('cell', { name: /pulled/ })).toBeVisible()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
})
