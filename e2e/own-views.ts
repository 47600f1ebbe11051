import type { Page } from '@playwright/test'

const key = 'berth.views'

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

/** All links above the list that come after those that are always there. */
export const ownLinks = (page: Page) =>
  page
    .getByRole('navigation', { name: 'Views' })
    .getByRole('link', { name: 'High or critical' })
    .locator('xpath=following-sibling::a')

/** Links above the list that say that this is where the reader is. */
export const currentLinks = (page: Page) =>
  page.getByRole('navigation', { name: 'Views' }).locator('[aria-current]')
