import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { chooseFromMenu } from './list-menu.ts'

/** The window that exports what the list finds, and what is in it. */
export async function openExport(page: Page) {
  await chooseFromMenu(page, 'Export…')
  const dialog = page.getByRole('dialog', { name: 'Export repositories' })
  await expect(dialog).toBeVisible()
  return {
    dialog,
    said: dialog.locator('p[role="status"]'),
    begin: dialog.getByRole('button', { name: 'Export', exact: true }),
    stop: dialog.getByRole('button', { name: 'Stop' }),
    goOn: dialog.getByRole('button', { name: 'Go on' }),
    savePart: dialog.getByRole('button', { name: 'Save what was read' }),
    close: dialog.getByRole('button', { name: 'Close' }),
  }
}

/** The file that the browser is handed when this is done: its name, its head and its rows. */
export async function savedBy(page: Page, action: () => Promise<unknown>) {
  const [download] = await Promise.all([page.waitForEvent('download'), action()])
  const text = await readFile(await download.path(), 'utf8')
  const lines = text.split('\r\n')
  return {
    name: download.suggestedFilename(),
    text,
    /** Of a CSV: what stands before the columns. */
    head: lines.filter((line) => /^"?# /.test(line)),
    /** Of a CSV: the first cell of each row. */
    names: lines.slice(8, -1).map((line) => line.split(',')[0] ?? ''),
  }
}
