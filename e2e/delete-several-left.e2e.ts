import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { type Api, expect, test } from './fixtures.ts'
import { deleteButton, heading, listOf, messages, rowLink } from './detail.ts'
import { hold } from './hold.ts'
import { numbered } from './list.ts'
import { boxOf, deletedNames, readyToDeleteSeveral, selectRows } from './selection.ts'
import { expectNames, repositoriesTable } from './table.ts'

const { sandbox } = REGISTRY_IDS
const list = listOf(sandbox, '?orderBy=name&limit=25')

/** Begins to delete three, and one that cannot be read, while a page lies ahead; holds the second DELETE. */
async function beginAndHold(page: Page, api: Api, ahead: string) {
  await api.set({
    repositories: { [sandbox]: numbered(4) },
    rules: [
      { method: 'DELETE', path: '/repositories/app-001', status: 403 },
      { method: 'GET', path: '/repositories/app-004', status: 403 },
    ],
  })
  await page.goto(listOf(sandbox))
  await page.goto(list)
  await rowLink(page, ahead).click()
  await expect(heading(page, ahead)).toBeVisible()
  await page.goBack()
  await selectRows(page)
  const answer = await hold(page, 'DELETE', /app-002$/)
  const parts = await readyToDeleteSeveral(page, 'delete 3 repositories')
  await parts.confirm.click()
  await expect(parts.progress).toContainText('deleting app-002…')
  await page.goForward()
  const question = page.getByRole('alert').filter({ hasText: 'Leave before it is done?' })
  return {
    ...parts,
    answer,
    question,
    stay: question.getByRole('button', { name: 'Stay' }),
    leave: question.getByRole('button', { name: 'Leave' }),
  }
}

test('who leaves in the middle is asked, and told what failed and why', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('403')
  const { dialog, stay, leave, answer } = await beginAndHold(page, api, 'app-003')
  await stay.click()
  await expect(dialog).toBeVisible()
  await page.goForward()
  await leave.click()
  await expect(heading(page, 'app-003')).toBeVisible()
  answer()
  const told = messages(page)
  await expect(told).toContainText(
    'Of 4 repositories: 1 deleted, 1 not deleted, 1 not tried, 1 left out.',
  )
  const failed = told.getByRole('list', { name: 'Failed or not known' })
  await expect(failed).toHaveText(/^app-001Not deleted: Not allowed \(403\)/)
  await expect(told.getByRole('button', { name: 'Copy receipt' })).toBeVisible()
  await page.goBack()
  await expectNames(repositoriesTable(page), ['app-001', 'app-003', 'app-004'])
  await expect(boxOf(page, 'app-001')).toBeChecked()
  await expect(boxOf(page, 'app-003')).toBeChecked()
  expect(deletedNames(await api.requests('DELETE'))).toEqual(['app-001', 'app-002'])
})

test('the page of one whose turn it is knows that, and that it is gone', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/40[34]/)
  const { leave, answer } = await beginAndHold(page, api, 'app-002')
  await leave.click()
  await expect(heading(page, 'app-002')).toBeVisible()
  await expect(deleteButton(page)).toHaveAccessibleDescription('A delete is under way')
  answer()
  await expect(heading(page, 'Repository not found')).toBeVisible()
})

test('the question goes when there is nothing left to leave', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/40[34]/)
  const { dialog, said, question, answer, close } = await beginAndHold(page, api, 'app-003')
  await expect(question).toBeVisible()
  answer()
  await expect(said).toContainText('2 deleted, 1 not deleted, 1 left out.')
  await expect(question).toHaveCount(0)
  await close.click()
  await expect(dialog).toHaveCount(0)
  await expect(messages(page)).toBeEmpty()
  await page.goForward()
  // Not asked again: it is gone.
  await expect(heading(page, 'Repository not found')).toBeVisible()
})

test('who goes elsewhere at the end takes the account along', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/40[34]/)
  const { stay, close, answer } = await beginAndHold(page, api, 'app-001')
  await stay.click()
  answer()
  await expect(close).toBeVisible()
  await page.goForward()
  await expect(heading(page, 'app-001')).toBeVisible()
  const told = messages(page)
  await expect(told).toContainText('Of 4 repositories: 2 deleted, 1 not deleted, 1 left out.')
  await expect(told.getByRole('list', { name: 'Failed or not known' })).toContainText('app-001')
  await expect(told.getByRole('button', { name: 'Copy receipt' })).toBeVisible()
})

test('a page that was on its way when the run began ends it too', async ({ page, api }) => {
  await page.clock.install()
  await api.set({ repositories: { [sandbox]: numbered(3) } })
  await page.goto(list)
  await rowLink(page, 'app-003').click()
  await expect(heading(page, 'app-003')).toBeVisible()
  await page.goBack()
  // What is known of that page is forgotten, so that it takes its time.
  await page.clock.runFor(10 * 60_000)
  await selectRows(page)
  const { confirm, progress, dialog } = await readyToDeleteSeveral(page, 'delete 3 repositories')
  const showPage = await hold(page, 'GET', /\/app-003$/)
  await page.evaluate(() => history.forward())
  const answer = await hold(page, 'DELETE', /app-001$/)
  await confirm.click()
  await expect(progress).toContainText('deleting app-001…')
  showPage()
  await expect(heading(page, 'app-003')).toBeVisible()
  await expect(dialog).toHaveCount(0)
  answer()
  await expect(messages(page)).toContainText('Of 3 repositories: 1 deleted, 2 not tried.')
  expect(deletedNames(await api.requests('DELETE'))).toEqual(['app-001'])
})
