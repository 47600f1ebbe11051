import { expect, type Page } from '@playwright/test'

/** The address of a registry's list, relative to the mount path. */
export const listOf = (registryId: string, query = '') =>
  `registries/${registryId}/repositories${query}`

/** The address of a repository as somebody would write it by hand: slashes stay slashes. */
export const addressOf = (registryId: string, name: string) =>
  `${listOf(registryId)}/${name.split('/').map(encodeURIComponent).join('/')}`

/** The page's own heading, by its whole text. */
export const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true })

/** The link of a row in the list. */
export const rowLink = (page: Page, name: string) => page.getByRole('link', { name, exact: true })

/** An alert by the heading that names the failure. */
export const alertNamed = (page: Page, name: string) =>
  page.getByRole('alert').filter({ has: page.getByRole('heading', { name, exact: true }) })

/** What the app says in passing. */
export const messages = (page: Page) => page.getByRole('status', { name: 'Messages' })

const oneLine = (text = '') => text.replace(/\s+/g, ' ').trim()

/** The facts as the description list has them, each value on one line. */
export async function factsOf(page: Page): Promise<Record<string, string>> {
  const list = page.getByRole('complementary', { name: 'Facts' })
  const terms = await list.getByRole('term').allInnerTexts()
  const values = await list.getByRole('definition').allInnerTexts()
  return Object.fromEntries(terms.map((term, index) => [oneLine(term), oneLine(values[index])]))
}

/** The names, still encoded, that paths of the API hold as the segment after `repositories`. */
export const askedFor = (requests: readonly { path: string }[]) => [
  ...new Set(requests.flatMap(({ path }) => /\/repositories\/([^/?]*)/.exec(path)?.slice(1) ?? [])),
]

/** The delete dialog of a repository, and what is in it. */
export function deleteDialog(page: Page, name: string) {
  const dialog = page.getByRole('alertdialog', { name: `Delete ${name}?`, exact: true })
  return {
    dialog,
    confirmation: dialog.getByRole('textbox', { name: `Type ${name} to confirm`, exact: true }),
    username: dialog.getByRole('textbox', { name: 'Username', exact: true }),
    // A password field has no role.
    password: dialog.getByLabel('Password', { exact: true }),
    cancel: dialog.getByRole('button', { name: 'Cancel' }),
    confirm: dialog.getByRole('button', { name: 'Delete repository' }),
    working: dialog.getByRole('button', { name: 'Deleting repository…' }),
    alert: dialog.getByRole('alert'),
    tick: dialog.getByRole('checkbox', { name: 'Still in use: delete it all the same' }),
    tags: dialog.getByRole('group', { name: 'Tags that go' }),
  }
}

export const deleteButton = (page: Page) => page.getByRole('button', { name: 'Delete repository' })

/** Presses "Delete repository" on the page and waits until the dialog has read what is in it. */
export async function startDelete(page: Page, name: string) {
  await deleteButton(page).click()
  const parts = deleteDialog(page, name)
  await expect(parts.dialog).toBeVisible()
  await expect(parts.dialog.getByText('Reading what is in it…')).toHaveCount(0)
  return parts
}

/** The same, and says yes to deleting what is still in use. */
export async function openDelete(page: Page, name: string) {
  const parts = await startDelete(page, name)
  if (await parts.tick.isVisible()) {
    await parts.tick.check()
    await parts.confirmation.focus()
  }
  return parts
}

/** Opens a repository by its address, and from there its delete dialog with the name typed. */
export async function readyToDelete(page: Page, address: string, name: string) {
  await page.goto(address)
  const parts = await openDelete(page, name)
  await parts.confirmation.fill(name)
  return parts
}
