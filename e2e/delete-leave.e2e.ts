import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { deleteDialog, heading, listOf, messages, openDelete, rowLink } from './detail.ts'
import { expect, test } from './fixtures.ts'

const { sandbox } = REGISTRY_IDS
const name = 'team/app'
const repositories = { [sandbox]: [{ name }, { name: 'other' }] }

/** Opens the repository from the list, and holds its DELETE back until the answer is called. */
async function startDelete(page: Page) {
  let answer: (() => void) | undefined
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/api/registries/**', async (route) => {
    if (route.request().method() === 'DELETE') await answered
    await route.continue()
  })
  await page.goto(listOf(sandbox))
  await rowLink(page, name).click()
  const { confirmation, confirm, working } = await openDelete(page, name)
  await confirmation.fill(name)
  await confirm.click()
  await expect(working).toBeFocused()
  return () => answer?.()
}

const question = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'Leave before it is done?' })

test('Back during a delete asks first, and staying shows how it ends', async ({ page, api }) => {
  await api.set({ repositories })
  const answer = await startDelete(page)
  await page.goBack()
  const { dialog, working } = deleteDialog(page, name)
  await expect(question(page).getByRole('button', { name: 'Stay' })).toBeFocused()
  await expect(page).toHaveURL(/team\/app$/)
  await page.keyboard.press('Enter')
  await expect(question(page)).toHaveCount(0)
  await expect(working).toBeFocused()

  // What was asked is moot when it has ended.
  await page.goBack()
  await expect(question(page)).toBeVisible()
  answer()
  await expect(dialog).toHaveCount(0)
  await expect(heading(page, 'Repositories')).toBeFocused()
  await expect(messages(page)).toContainText('team/app was deleted.')
  expect(await api.requests('DELETE')).toHaveLength(1)
})

test('a failure takes the place of the question', async ({ page, api, expectedErrors }) => {
  expectedErrors.push(/403/)
  await api.set({ repositories, rules: [{ method: 'DELETE', status: 403 }] })
  const answer = await startDelete(page)
  await page.goBack()
  await expect(question(page)).toBeVisible()
  answer()
  const { alert, confirmation } = deleteDialog(page, name)
  await expect(alert).toHaveCount(1)
  await expect(alert).toContainText('Nothing was deleted.')
  await expect(confirmation).toHaveValue(name)
})

test('who leaves is told how it ended', async ({ page, api }) => {
  await api.set({ repositories })
  const answer = await startDelete(page)
  await page.goBack()
  await question(page).getByRole('button', { name: 'Leave' }).click()
  await expect(heading(page, 'Repositories')).toBeVisible()
  await expect(messages(page)).toBeEmpty()
  answer()
  await expect(messages(page)).toContainText('team/app was deleted.')
  await expect(rowLink(page, 'other')).toBeVisible()
  await expect(rowLink(page, name)).toHaveCount(0)
})

test('who leaves is told of a failure, until it is dismissed', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/503/)
  await page.clock.install()
  await api.set({ repositories, rules: [{ method: 'DELETE', status: 503 }] })
  const answer = await startDelete(page)
  await page.goBack()
  await question(page).getByRole('button', { name: 'Leave' }).click()
  await expect(heading(page, 'Repositories')).toBeVisible()
  answer()
  await expect(messages(page)).toContainText(
    'team/app was not deleted: The registry is busy (503).',
  )
  await expect(rowLink(page, name)).toBeVisible()
  await page.clock.runFor(60_000)
  await expect(messages(page)).toContainText('team/app was not deleted')
  await messages(page).getByRole('button', { name: 'Dismiss' }).click()
  await expect(messages(page)).toBeEmpty()
})

test('who leaves and comes back sees that it is gone', async ({ page, api, expectedErrors }) => {
  expectedErrors.push(/404/)
  await api.set({ repositories })
  const answer = await startDelete(page)
  await page.goBack()
  await question(page).getByRole('button', { name: 'Leave' }).click()
  await rowLink(page, name).click()
  await expect(heading(page, name)).toBeVisible()
  answer()
  await expect(messages(page)).toContainText('team/app was deleted.')
  await expect(heading(page, 'Repository not found')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Delete repository' })).toHaveCount(0)
})

test('closing the tab during a delete asks first', async ({ page, api }) => {
  await api.set({ repositories })
  const answer = await startDelete(page)
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  answer()
  await expect(messages(page)).toContainText('team/app was deleted.')
})
