import { expect, type Page } from '@playwright/test'

/** The bar that says how many rows are selected, and what is in it. */
export function selectionBar(page: Page) {
  const bar = page.getByRole('region', { name: 'Selection' })
  return {
    bar,
    said: bar.locator('> [role="status"]'),
    thisPage: bar.getByRole('button', { name: /^(Select|Leave out) this page/ }),
    stop: bar.getByRole('button', { name: 'Stop selecting' }),
    remove: bar.getByRole('button', { name: /^Delete( \d|$)/ }),
  }
}

export const boxOf = (page: Page, name: string) =>
  page.getByRole('checkbox', { name: `Select ${name}`, exact: true })

/** Begins to select rows, and waits for the boxes. */
export async function startSelecting(page: Page) {
  await page.getByRole('button', { name: 'Select', exact: true }).click()
  const parts = selectionBar(page)
  await expect(parts.bar).toBeVisible()
  return parts
}

/** Selects all of the page that is shown, or those that are named. */
export async function selectRows(page: Page, ...names: readonly string[]) {
  const parts = await startSelecting(page)
  if (names.length === 0) await parts.thisPage.click()
  for (const name of names) await boxOf(page, name).check()
  return parts
}

/** The names, still encoded, of the repositories for which the API has received a DELETE. */
export const deletedNames = (requests: readonly { path: string }[]) =>
  requests.map(({ path }) => path.split('/').at(-1))

/** The dialog that deletes several repositories, and what is in it. */
export function severalDialog(page: Page) {
  const dialog = page.getByRole('alertdialog', { name: /\d repositor(y|ies)\b/ })
  return {
    dialog,
    items: dialog.getByRole('list', { name: 'Repositories to delete' }).locator('> li'),
    /** One of them, by its name. */
    item: (name: string) =>
      dialog
        .getByRole('list', { name: 'Repositories to delete' })
        .locator('> li')
        .filter({ has: page.getByText(name, { exact: true }) }),
    sentence: dialog.getByRole('textbox', { name: /^Type delete .* to confirm$/ }),
    tick: dialog.getByRole('checkbox', { name: /still in use/ }),
    confirm: dialog.getByRole('button', { name: /^Delete \d/ }),
    cancel: dialog.getByRole('button', { name: 'Cancel' }),
    stop: dialog.getByRole('button', { name: 'Stop' }),
    goOn: dialog.getByRole('button', { name: 'Go on' }),
    close: dialog.getByRole('button', { name: 'Close' }),
    alert: dialog.getByRole('alert'),
    /** What is read aloud of it. */
    said: dialog.locator('> [role="status"]'),
    /** How far it has come, to look at. */
    progress: dialog.getByText(/^\d+ of \d+ done/),
  }
}

/** Opens the dialog for what is selected, waits until all is read, and types what it asks for. */
export async function readyToDeleteSeveral(page: Page, sentence: string) {
  await selectionBar(page).remove.click()
  const parts = severalDialog(page)
  await expect(parts.said).toContainText('This cannot be undone.')
  await parts.sentence.fill(sentence)
  if (await parts.tick.isVisible()) await parts.tick.check()
  return parts
}
