import { expect, type Locator, type Page } from '@playwright/test'

export const repositoriesTable = (page: Page) => page.getByRole('table', { name: 'Repositories' })

/** The names in a table's first column, in order. */
export const namesIn = (table: Locator) => table.getByRole('rowheader').allTextContents()

/** Waits until the table shows exactly these names, in this order. */
export async function expectNames(table: Locator, names: readonly string[]) {
  await expect(table.getByRole('rowheader')).toHaveText([...names])
}

/** Waits until the table shows rows, and only such whose name holds this text. */
export async function expectOnly(table: Locator, text: string) {
  const names = table.getByRole('rowheader')
  await expect(names.filter({ hasNotText: text })).toHaveCount(0)
  await expect(names.filter({ hasText: text })).not.toHaveCount(0)
}

/**
 * Waits until the status says which rows are shown, e.g. "Repositories 51 to 100", and until all of
 * them are in the table: those below the window are drawn after it.
 */
export async function expectRange(page: Page, text: string) {
  // "1 to 1" is not the beginning of "1 to 10".
  const whole = new RegExp(`${text.replaceAll('.', '\\.')}${/\d$/.test(text) ? '(?!,?\\d)' : ''}`)
  const status = page.getByRole('status').filter({ hasText: whole })
  await expect(status).toBeVisible()
  const said = (await status.textContent()) ?? ''
  const [, label = '', ...ends] = /^(.+) ([\d,]+) to ([\d,]+)/.exec(said) ?? []
  if (label === '') return
  const [first = 0, last = 0] = ends.map((end) => Number(end.replaceAll(',', '')))
  const rows = page.getByRole('table', { name: label, exact: true }).getByRole('row')
  const headers = page.getByRole('columnheader')
  await expect(rows.filter({ hasNot: headers })).toHaveCount(last - first + 1)
}

/** The cells of one row by the header of their column. */
export async function rowCells(table: Locator, name: string): Promise<Record<string, string>> {
  const header = table.page().getByRole('rowheader', { name, exact: true })
  const row = table.getByRole('row').filter({ has: header })
  await expect(row).toHaveCount(1)
  const headers = await table.getByRole('columnheader').allInnerTexts()
  const cells = await row.getByRole('rowheader').or(row.getByRole('cell')).allTextContents()
  return Object.fromEntries(headers.map((column, index) => [column, cells[index] ?? '']))
}
