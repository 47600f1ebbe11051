import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { expect, test } from './fixtures.ts'
import { expectNames, expectRange, repositoriesTable } from './table.ts'

const list = `registries/${REGISTRY_IDS.prod}/repositories`

/** Presses Tab until this is in focus; fails when the page has been gone round without it. */
async function tabTo(page: Page, role: 'button' | 'link' | 'combobox', name: string) {
  const wanted = page.getByRole(role, { name, exact: true })
  for (let press = 0; press < 100; press += 1) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab does not reach the ${role} "${name}"`)
}

test('finds, opens and deletes a repository without a pointer', async ({ page, api }) => {
  await page.goto(`${list}?limit=10`)
  await expectRange(page, 'Repositories 1 to 10')
  await page.keyboard.press('/')
  await page.keyboard.type('platform/ingress-gateway')
  await page.keyboard.press('Enter')
  await expectNames(repositoriesTable(page), ['platform/ingress-gateway'])

  await tabTo(page, 'link', 'platform/ingress-gateway')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('platform/ingress-gateway')

  await tabTo(page, 'button', 'Delete repository')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('alertdialog', { name: 'Delete platform/ingress-gateway?' })
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('platform/ingress-gateway')
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('checkbox')).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+Tab')
  await expect(dialog.getByText('Reading what is in it…')).toHaveCount(0)
  await page.keyboard.press('Enter')

  await expect(page.getByText('platform/ingress-gateway was deleted.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'No repository matches' })).toBeVisible()
  await expect(page.getByRole('searchbox', { name: 'Search by name' })).toHaveValue(
    'platform/ingress-gateway',
  )

  // Dismissing the message gives the focus back to where it came from.
  await tabTo(page, 'combobox', 'Rows per page')
  await tabTo(page, 'button', 'Dismiss')
  await page.keyboard.press('Enter')
  await expect(page.getByText('was deleted.')).toHaveCount(0)
  await expect(page.locator(':focus')).not.toHaveCount(0)
  expect(await api.requests('DELETE')).toHaveLength(1)
})

test('sorts, filters and turns pages without a pointer, and keeps its place', async ({ page }) => {
  await page.goto(`${list}?limit=10`)
  const table = repositoriesTable(page)
  await expectRange(page, 'Repositories 1 to 10')

  await tabTo(page, 'button', 'Pulls')
  await page.keyboard.press('Space')
  await expect(table.getByRole('columnheader', { name: 'Pulls' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await expect(page.getByRole('button', { name: 'Pulls' })).toBeFocused()

  await tabTo(page, 'button', 'Next page')
  await page.keyboard.press('Enter')
  await expectRange(page, 'Repositories 11 to 20')
  await expect(page.getByRole('button', { name: 'Next page' })).toBeFocused()

  await tabTo(page, 'combobox', 'Severity')
  await page.keyboard.press('c')
  await expect(page).toHaveURL(/severity=critical/)
  await expect(page).toHaveURL(/orderBy=-pullCount/)
  await expect(page.getByRole('combobox', { name: 'Severity' })).toBeFocused()
})

test('skips to the content', async ({ page }) => {
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await expect(page).toHaveURL(new RegExp(`${list}$`))
})

test('shows the exact times of the row whose link has the focus', async ({ page }) => {
  await page.goto(list)
  const link = repositoriesTable(page).getByRole('rowheader').first().getByRole('link')
  await link.focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await expect(link).toBeFocused()
  const time = repositoriesTable(page).getByRole('row').nth(1).getByRole('time').first()
  const shown = () => time.evaluate((element) => getComputedStyle(element, '::after').content)
  expect(await shown()).toBe(`"${await time.getAttribute('title')}"`)
})
