import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { type State, seeEach } from './axe.ts'
import { deleteButton, heading, openDelete, rowLink } from './detail.ts'
import { expect } from './fixtures.ts'
import { hold } from './hold.ts'
import { boxOf, readyToDeleteSeveral, startSelecting } from './selection.ts'
import { servers } from './servers.ts'

const { prod, failureLab } = REGISTRY_IDS

const failDelete = async (page: Page) => {
  await deleteButton(page).click()
  await page.getByRole('textbox', { name: /^Type/ }).fill('delete-503')
  await page.getByRole('checkbox', { name: /^Still in use/ }).check()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete repository' }).click()
}

/** Deletes one, and looks at the receipt. */
const deleteOne = async (page: Page) => {
  const { confirmation, confirm } = await openDelete(page, 'team/app')
  await confirmation.fill('team/app')
  await confirm.click()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
}

/** A push comes between the look and the confirmation. */
const deleteChanged = async (page: Page) => {
  const { confirmation, confirm } = await openDelete(page, 'team/app')
  await confirmation.fill('team/app')
  await page.route(/\/team%2Fapp$/, async (route) => {
    const response = await route.fetch()
    const body = await response.json()
    body.metadata.pushCount += 1
    await route.fulfill({ response, json: body })
  })
  await confirm.click()
}

const selectSome = async (page: Page) => {
  await startSelecting(page)
  for (const name of ['delete-200', 'delete-403']) await boxOf(page, name).check()
}

const reviewSeveral = async (page: Page) => {
  await selectSome(page)
  return readyToDeleteSeveral(page, 'delete 2 repositories')
}

const deleteThem = async (page: Page) => {
  const { confirm } = await reviewSeveral(page)
  await confirm.click()
}

/** Loses the sign-in in the middle. */
const pauseSeveral = async (page: Page) => {
  const { confirm } = await reviewSeveral(page)
  await page.route(/\/delete-403$/, (route) => route.fulfill({ status: 401, body: '' }))
  await confirm.click()
}

/** Leaves at the second, and is told that it failed. */
const leaveSeveral = async (page: Page) => {
  await rowLink(page, 'delete-403').click()
  await expect(heading(page, 'delete-403')).toBeVisible()
  await page.goBack()
  const answer = await hold(page, 'DELETE', /delete-403$/)
  const { confirm, progress } = await reviewSeveral(page)
  await confirm.click()
  await expect(progress).toContainText('deleting delete-403…')
  await page.goForward()
  await page.getByRole('button', { name: 'Leave', exact: true }).click()
  await expect(heading(page, 'delete-403')).toBeVisible()
  answer()
}

/** Goes Back while a delete is under way, which never ends. */
const leaveEarly = async (page: Page) => {
  await page.getByRole('link', { name: 'team/app', exact: true }).click()
  await page.route('**/repositories/team%2Fapp', (route) =>
    route.request().method() === 'DELETE' ? undefined : route.continue(),
  )
  await deleteButton(page).click()
  await page.getByRole('checkbox', { name: /^Still in use/ }).check()
  await page.getByRole('textbox', { name: /^Type/ }).fill('team/app')
  await expect(page.getByText(/tags? go/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Deleting repository…')).toBeVisible()
  await page.goBack()
}

const list = (registryId: string, rest = '') => `registries/${registryId}/repositories${rest}`

const states: readonly State[] = [
  {
    name: 'delete dialog with credentials',
    url: `${servers.mounted.url}${list(prod, '/platform/ingress-gateway?limit=5')}`,
    shows: 'This cannot be undone',
    reach: (page) => deleteButton(page).click(),
  },
  {
    name: 'failed delete',
    url: list(failureLab, '/delete-503'),
    shows: 'it is still there',
    reach: failDelete,
    errors: '503',
  },
  { name: 'receipt', url: list(failureLab, '/team/app'), shows: 'Copy receipt', reach: deleteOne },
  {
    name: 'changed before the delete',
    url: list(failureLab, '/team/app'),
    shows: 'Nothing was deleted: it has changed',
    reach: deleteChanged,
  },
  {
    name: 'selected rows',
    url: list(failureLab, '?name=delete'),
    shows: '2 selected',
    reach: selectSome,
  },
  {
    name: 'several to delete',
    url: list(failureLab, '?name=delete'),
    shows: '2 still in use: delete them all the same',
    reach: reviewSeveral,
  },
  {
    name: 'several, paused',
    url: list(failureLab, '?name=delete'),
    shows: 'It is paused: nothing more is deleted.',
    reach: pauseSeveral,
    errors: '401',
  },
  {
    name: 'several deleted, and not',
    url: list(failureLab, '?name=delete'),
    shows: '1 of 2 repositories deleted',
    reach: deleteThem,
    errors: '403',
  },
  {
    name: 'several left, and one failed',
    url: list(failureLab, '?name=delete'),
    shows: 'Not deleted: Not allowed (403)',
    reach: leaveSeveral,
    errors: '403',
  },
  {
    name: 'delete under way, and Back',
    url: list(failureLab, '?name=team/app'),
    shows: 'Leave before it is done?',
    reach: leaveEarly,
  },
]

seeEach(states)
