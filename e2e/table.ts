import { expect, type Locator, type Page } from '@playwright/test'

export const repositoriesTable = (page: Page) => page.getByRole('table', { name: 'Repositories' })

/** The names in a table's first column, in order. */
export const namesIn = (table: Locator) => table.getByRole('rowheader').allInnerTexts()

/** Waits until the table shows exactly these names, in this order. */
export async function expectNames(table: Locator, names: readonly string[]) {
  await expect(table.getByRole('rowheader')).toHaveText([...names])
}

/** Waits until the status says which rows are shown, e.g. "Repositories 51 to 100". */
export async function expectRange(page: Page, text: string) {
  await expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()
}

/** The cells of one row by the header of their column. */
export async function rowCells(table: Locator, name: string): Promise<Record<string, string>> {
  const row = table
    .getByRole('row')
    .filter({ has: table.getByRole('rowheader', { name, exact: true }) })
  const headers = await table.getByRole('columnheader').allInnerTexts()
  const cells = await row.locator('th, td').allInnerTexts()
  return Object.fromEntries(headers.map((header, index) => [header, cells[index] ?? '']))
}
