import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import { chooseFromMenu } from './list-menu.ts'

export const key = 'berth.views'

/** Has the browser keep these views from the next page on, unless it keeps some. */
export const keepViews = (page: Page, views: readonly object[]) =>
  keepText(page, JSON.stringify(views))

/** The same with any text. */
export const keepText = (page: Page, text: string) =>
  page.addInitScript(
    ([at = '', kept = '']) => {
      if (localStorage.getItem(at) === null) localStorage.setItem(at, kept)
    },
    [key, text],
  )

/** What the browser keeps now. */
export const keptViews = (page: Page): Promise<{ name: string; query: string }[]> =>
  page.evaluate((at) => JSON.parse(localStorage.getItem(at) ?? '[]'), key)

/** All links above the list that come after those that are always there. */
export const ownLinks = (page: Page) =>
  page
    .getByRole('navigation', { name: 'Views' })
    .getByRole('link', { name: 'High or critical' })
    .locator('xpath=following-sibling::a')

/** Links above the list that say that this is where the reader is. */
export const currentLinks = (page: Page) =>
  page.getByRole('navigation', { name: 'Views' }).locator('[aria-current]')

/** The dialog of the reader's own views, and what is in it. */
export function viewsDialog(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Your views' })
  return {
    dialog,
    name: dialog.getByRole('textbox', { name: 'Name', exact: true }),
    save: dialog.getByRole('button', { name: 'Save', exact: true }),
    replace: dialog.getByRole('button', { name: 'Replace', exact: true }),
    undo: dialog.getByRole('button', { name: 'Undo' }),
    close: dialog.getByRole('button', { name: 'Close' }),
    links: dialog.getByRole('list', { name: 'Your views' }).getByRole('link'),
    link: (name: string) => dialog.getByRole('link', { name, exact: true }),
    rename: (name: string) => dialog.getByRole('button', { name: `Rename “${name}”` }),
    remove: (name: string) => dialog.getByRole('button', { name: `Delete “${name}”` }),
    up: (name: string) => dialog.getByRole('button', { name: `Move “${name}” up` }),
    down: (name: string) => dialog.getByRole('button', { name: `Move “${name}” down` }),
    newName: dialog.getByRole('textbox', { name: /^New name of/ }),
    said: (text: string) => dialog.getByRole('status').filter({ hasText: text }),
  }
}

export async function openViews(page: Page) {
  await chooseFromMenu(page, 'Views…')
  const parts = viewsDialog(page)
  await expect(parts.name).toBeFocused()
  return parts
}
