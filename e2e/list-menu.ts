import type { Page } from '@playwright/test'

/** Opens the menu of the list, and chooses from it. */
export async function chooseFromMenu(page: Page, item: string) {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('group', { name: 'More' }).getByRole('button', { name: item }).click()
}
