import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import {
  deleteButton,
  deleteDialog,
  heading,
  listOf,
  messages,
  openDelete,
  rowLink,
} from './detail.ts'
import { expect, test } from './fixtures.ts'
import { hold } from './hold.ts'

const { sandbox } = REGISTRY_IDS
const name = 'team/app'
const repositories = { [sandbox]: [{ name }, { name: 'other' }] }

/** Opens a repository from the list that is shown, and starts to delete it. */
async function startDelete(page: Page, repository = name) {
  await rowLink(page, repository).click()
  const { confirmation, confirm, working } = await openDelete(page, repository)
  await confirmation.fill(repository)
  await confirm.click()
  await expect(working).toBeFocused()
}

/** The same from the list's address, with the answer held back. */
async function startSlowDelete(page: Page) {
  const answer = await hold(page, 'DELETE', /team%2Fapp$/)
  await page.goto(listOf(sandbox))
  await startDelete(page)
  return answer
}

const question = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'Leave before it is done?' })

/** Goes Back while it is under way, and says that this is meant. */
async function leave(page: Page) {
  await page.goBack()
  await question(page).getByRole('button', { name: 'Leave' }).click()
}

test('Back during a delete asks first, and staying shows how it ends', async ({ page, api }) => {
  await api.set({ repositories })
  const answer = await startSlowDelete(page)
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

test('a failure takes the place of the question, and no focus from a field', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/403/)
  await api.set({ repositories, rules: [{ method: 'DELETE', status: 403 }] })
  const answer = await startSlowDelete(page)
  await page.goBack()
  await expect(question(page)).toBeVisible()
  const { alert, confirmation, confirm, working } = deleteDialog(page, name)
  await confirmation.click()
  answer()
  await expect(alert).toHaveCount(1)
  await expect(alert).toContainText('Nothing was deleted.')
  await expect(confirmation).toBeFocused()
  await expect(confirmation).toHaveValue(name)
  // Nobody has left since: the next attempt does not ask.
  await hold(page, 'DELETE', /team%2Fapp$/)
  await confirm.click()
  await expect(working).toBeVisible()
  await expect(question(page)).toHaveCount(0)
})

test('who leaves is told how it ended', async ({ page, api }) => {
  await api.set({ repositories })
  const answer = await startSlowDelete(page)
  await leave(page)
  await expect(heading(page, 'Repositories')).toBeVisible()
  await expect(messages(page)).toBeEmpty()
  // However long the list takes to be read again.
  const showList = await hold(page, 'GET', /\/repositories\?/)
  answer()
  await expect(messages(page)).toContainText('team/app was deleted.')
  showList()
  await expect(rowLink(page, 'other')).toBeVisible()
  await expect(rowLink(page, name)).toHaveCount(0)
})

test('that it is gone is said at once, however long the list takes', async ({ page, api }) => {
  await api.set({ repositories })
  const answer = await startSlowDelete(page)
  const showList = await hold(page, 'GET', /\/repositories\?/)
  answer()
  await expect(messages(page)).toContainText('team/app was deleted.')
  const { dialog } = deleteDialog(page, name)
  await expect(dialog.getByRole('status')).toHaveText('Deleted, opening the list…')
  showList()
  await expect(heading(page, 'Repositories')).toBeFocused()
})

test('who leaves is told of a failure, until it is dismissed', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/503/)
  await page.clock.install()
  await api.set({ repositories, rules: [{ method: 'DELETE', status: 503 }] })
  const answer = await startSlowDelete(page)
  await leave(page)
  await expect(heading(page, 'Repositories')).toBeVisible()
  answer()
  await expect(messages(page)).toContainText(
    'team/app was still there when it was read again: The registry is busy (503).',
  )
  await expect(rowLink(page, name)).toBeVisible()
  await page.clock.runFor(60_000)
  await expect(messages(page)).toContainText('team/app was still there')
  await messages(page).getByRole('button', { name: 'Dismiss' }).click()
  await expect(messages(page)).toBeEmpty()
})

test('a failure is told too when the page that follows takes its time', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/403/)
  await page.clock.install()
  await api.set({ repositories, rules: [{ method: 'DELETE', status: 403 }] })
  const answer = await startSlowDelete(page)
  // By now the list has to be asked for again, and the delete has not timed out.
  await page.clock.runFor(20_000)
  const showList = await hold(page, 'GET', /\/repositories\?/)
  await leave(page)
  answer()
  await expect(messages(page)).toContainText('team/app was not deleted: Not allowed (403).')
  showList()
  await expect(heading(page, 'Repositories')).toBeVisible()
  await expect(messages(page)).toContainText('team/app was not deleted: Not allowed (403).')
})

test('who gives leaving up and deletes again is asked again', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/403/)
  await page.clock.install()
  await api.set({ repositories, rules: [{ method: 'DELETE', status: 403 }] })
  const answer = await startSlowDelete(page)
  await page.clock.runFor(20_000)
  await hold(page, 'GET', /\/repositories\?/)
  await leave(page)
  await page.goForward()
  answer()
  await expect(messages(page)).toContainText('team/app was not deleted')
  await hold(page, 'DELETE', /team%2Fapp$/)
  await deleteDialog(page, name).confirm.click()
  await expect(deleteDialog(page, name).working).toBeFocused()
  await page.goBack()
  await expect(question(page)).toBeVisible()
})

test('the focus goes back to where it was, however many messages are dismissed', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/403/)
  await api.set({ repositories, rules: [{ method: 'DELETE', status: 403 }] })
  const answer = await hold(page, 'DELETE', /repositories\/[^/]*$/)
  await page.goto(listOf(sandbox))
  for (const repository of [name, 'other']) {
    await startDelete(page, repository)
    await leave(page)
    await expect(heading(page, 'Repositories')).toBeVisible()
  }
  answer()
  const dismiss = messages(page).getByRole('button', { name: 'Dismiss' })
  await expect(dismiss).toHaveCount(2)
  const refresh = page.getByRole('button', { name: 'Refresh' })
  await refresh.focus()
  await dismiss.first().focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(dismiss).toHaveCount(1)
  await expect(refresh).toBeFocused()
  await dismiss.click()
  await expect(dismiss).toHaveCount(0)
  await expect(refresh).toBeFocused()
})

test('who leaves and comes back sees that it is gone', async ({ page, api, expectedErrors }) => {
  expectedErrors.push(/404/)
  await api.set({ repositories })
  const answer = await startSlowDelete(page)
  await leave(page)
  await rowLink(page, name).click()
  await expect(heading(page, name)).toBeVisible()
  // One delete is enough.
  await expect(deleteButton(page)).toBeDisabled()
  await expect(deleteButton(page)).toHaveAccessibleDescription('A delete is under way')
  answer()
  await expect(messages(page)).toContainText('team/app was deleted.')
  await expect(heading(page, 'Repository not found')).toBeVisible()
  await expect(deleteButton(page)).toHaveCount(0)
})

for (const left of [false, true]) {
  const where = left ? 'after leaving its page' : 'on its page'
  test(`closing the tab during a delete, ${where}, asks first`, async ({ page, api }) => {
    await api.set({ repositories })
    const answer = await startSlowDelete(page)
    if (left) await leave(page)
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    answer()
    await expect(messages(page)).toContainText('team/app was deleted.')
  })
}
