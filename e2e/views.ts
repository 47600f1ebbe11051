import type { Page } from '@playwright/test'

/** One of the views above the list. */
export const viewLink = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name, exact: true })

/** What is said of how far a view has been read. */
export const viewStatus = (page: Page) =>
  page.getByRole('status').filter({ hasText: /looked at|Looking for/ })
