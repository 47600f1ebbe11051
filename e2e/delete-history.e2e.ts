import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import {
  addressOf,
  deleteButton,
  heading,
  listOf,
  messages,
  openDelete,
  rowLink,
} from './detail.ts'
import { expect, test } from './fixtures.ts'
import { expectNames, expectRange, repositoriesTable } from './table.ts'

const { sandbox } = REGISTRY_IDS
const query = '?name=team&orderBy=name&page=2&limit=25'

/** `count` repositories that the filter finds, and one that it does not. */
const repositories = (count: number) => ({
  [sandbox]: [...names(count), 'other'].map((name) => ({ name })),
})
const names = (count: number) =>
  Array.from({ length: count }, (_, index) => `team/${String(index + 1).padStart(3, '0')}`)

async function deleteFromList(page: Page, name: string) {
  await rowLink(page, name).click()
  const { confirmation, confirm } = await openDelete(page, name)
  await confirmation.fill(name)
  await confirm.click()
  await expect(messages(page)).toContainText(`${name} was deleted.`)
}

test('a delete leads to the same list without the row, and says so', async ({ page, api }) => {
  await api.set({ repositories: repositories(28) })
  await page.goto(listOf(sandbox, query))
  await deleteFromList(page, 'team/027')
  await expect(page).toHaveURL(new RegExp(`/repositories\\${query}$`))
  await expect(heading(page, 'Repositories')).toBeFocused()
  await expectNames(repositoriesTable(page), ['team/026', 'team/028'])
  await expectRange(page, 'Repositories 26 to 27, the last')
  await expect(page.getByRole('searchbox', { name: 'Search by name' })).toHaveValue('team')

  // The next one asks anew, and sends one of its own.
  await deleteFromList(page, 'team/026')
  await expectNames(repositoriesTable(page), ['team/028'])
  const deletes = await api.requests('DELETE')
  expect(deletes.map(({ path }) => path.split('/').at(-1))).toEqual(['team%2F027', 'team%2F026'])
})

test('after the only row of the last page, the page before is shown', async ({ page, api }) => {
  await api.set({ repositories: repositories(26) })
  await page.goto(listOf(sandbox, query))
  await expectRange(page, 'Repositories 26 to 26, the last')
  await deleteFromList(page, 'team/026')
  await expectNames(repositoriesTable(page), names(25))
  await expect(page).toHaveURL(/\/repositories\?name=team&orderBy=name&limit=25$/)
  await expect(heading(page, 'Repositories')).toBeFocused()
  await expect(page.getByRole('button', { name: 'Next page' })).toBeDisabled()

  await page.goBack()
  await expectNames(repositoriesTable(page), names(25))
})

test('after the only repository, the registry is empty', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: [{ name: 'last' }] } })
  await page.goto(listOf(sandbox))
  await deleteFromList(page, 'last')
  await expect(page.getByRole('heading', { name: 'No repositories yet' })).toBeVisible()
  await expect(heading(page, 'Repositories')).toBeFocused()
})

test('an older entry of the history says that the repository is gone', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/404/)
  await api.set({ repositories: repositories(3) })
  await page.goto(listOf(sandbox))
  await rowLink(page, 'team/002').click()
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').click()
  await deleteFromList(page, 'team/002')
  await page.goBack()
  await expect(heading(page, 'Repositories')).toBeVisible()
  await page.goBack()
  await expect(heading(page, 'Repository not found')).toBeVisible()
  await expect(deleteButton(page)).toHaveCount(0)
  await page.getByRole('link', { name: 'Back to the list' }).click()
  await expect(rowLink(page, 'team/001')).toBeVisible()
})

test('a delete from a pasted address leads to the plain list', async ({ page, api }) => {
  await api.set({ repositories: repositories(2) })
  await page.goto(addressOf(sandbox, 'team/001'))
  const { confirmation } = await openDelete(page, 'team/001')
  await confirmation.fill('team/001')
  await confirmation.press('Enter')
  await expect(page).toHaveURL(/\/repositories$/)
  await expect(messages(page)).toContainText('team/001 was deleted.')
  await expect(rowLink(page, 'team/002')).toBeVisible()
  await expect(rowLink(page, 'team/001')).toHaveCount(0)
})

test('a jump through the history takes no dialog from one repository to another', async ({
  page,
  api,
}) => {
  await api.set({ repositories: repositories(2) })
  await page.goto(listOf(sandbox))
  await rowLink(page, 'team/001').click()
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').click()
  await rowLink(page, 'team/002').click()
  const { dialog, confirmation } = await openDelete(page, 'team/002')
  await confirmation.fill('team/002')
  await page.evaluate(() => window.history.go(-2))
  await expect(heading(page, 'team/001')).toBeVisible()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
})

test('what was deleted is not shown again when it cannot be read', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/503/)
  await api.set({ repositories: repositories(3) })
  await page.goto(listOf(sandbox))
  await rowLink(page, 'team/002').click()
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').click()
  await deleteFromList(page, 'team/002')
  await api.change({ rules: [{ path: '/repositories/team%2F002', status: 503 }] })
  await page.goBack()
  await expect(heading(page, 'Repositories')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('alert')).toContainText('The registry is busy (503)')
  await expect(page.getByRole('complementary', { name: 'Facts' })).toHaveCount(0)
  await expect(deleteButton(page)).toHaveCount(0)
})
