import { REGISTRY_IDS } from '../local-api/registries.ts'
import {
  addressOf,
  alertNamed,
  deleteButton,
  heading,
  listOf,
  openDelete,
  readyToDelete,
  rowLink,
} from './detail.ts'
import { expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import { expectNames, repositoriesTable } from './table.ts'

const { sandbox, failureLab } = REGISTRY_IDS
const teamApp = 'team/app'
const teamAppAddress = addressOf(failureLab, teamApp)

test('T17: who comes back to an open dialog is told what was pushed meanwhile', async ({
  page,
  api,
}) => {
  const metadata = { artifactCount: 12, pullCount: 34 }
  await page.clock.install()
  await api.set({ repositories: { [sandbox]: [{ name: 'one', metadata }] } })
  const { dialog, confirmation } = await readyToDelete(page, addressOf(sandbox, 'one'), 'one')
  await expect(dialog.getByRole('definition')).toHaveText(['12', '34', 'unknown'])
  const changed = { artifactCount: 13, pullCount: 35 }
  await api.change({
    put: [{ registryId: sandbox, repository: { name: 'one', metadata: changed } }],
  })
  await page.clock.runFor(60_000)
  await page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  })
  await expect(dialog.getByRole('definition')).toHaveText(['13', '35', 'unknown'])
  const alert = alertNamed(page, 'It has changed since you looked')
  await expect(alert.getByRole('listitem')).toHaveText([
    'artifacts: 12 before, 13 now',
    'pulls: 34 before, 35 now',
  ])
  await expect(confirmation).toHaveValue('one')
})

test('T20: what could not be deleted keeps its whole name, in the dialog and in the list', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('403')
  const name = 'shop/eu/app'
  await api.set({
    repositories: { [sandbox]: [{ name }, { name: 'app' }] },
    rules: [{ method: 'DELETE', status: 403 }],
  })
  const answer = await hold(page, 'DELETE', /app$/)
  await page.goto(listOf(sandbox, '?orderBy=name'))
  await rowLink(page, name).click()
  const { dialog, confirmation, confirm, working, alert, cancel } = await openDelete(page, name)
  await confirmation.fill(name)
  await confirm.click()
  // Both are found by the whole name: while it works, and after it failed.
  await expect(working).toBeVisible()
  await expect(confirmation).toHaveValue(name)
  answer()
  await expect(alert).toBeVisible()
  await expect(dialog).toBeVisible()
  await expect(confirmation).toHaveValue(name)
  await cancel.click()
  await expect(heading(page, name)).toBeVisible()
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').click()
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expectNames(repositoriesTable(page), ['app', name])
})

// T21: rows cannot be selected.

test('T22: why a delete was refused is told in the words of the API', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('409')
  const told = [{ errorCode: 'err-4711', message: 'A running cluster pulls from here' }]
  await api.set({
    rules: [{ method: 'DELETE', status: 409, body: { httpStatus: 409, messages: told } }],
  })
  const { confirm, alert } = await readyToDelete(page, teamAppAddress, teamApp)
  await confirm.click()
  await expect(alert).toContainText('A running cluster pulls from here')
  await expect(alert).toContainText('err-4711')
})

test('T34: only the exact name confirms, with white space around it at most', async ({
  page,
  context,
  api,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(teamAppAddress)
  const { confirmation, confirm } = await openDelete(page, teamApp)
  for (const wrong of ['team/ap', 'Team/App', 'team/app2', 'app', 'team / app', 'team%2Fapp', '']) {
    await confirmation.fill(wrong)
    await confirmation.press('Enter')
    await expect(confirm, wrong).toBeDisabled()
  }
  for (const right of [teamApp, `  ${teamApp} `, `${teamApp}\n`, `\t${teamApp}\r\n`]) {
    await confirmation.fill('')
    await expect(confirm).toBeDisabled()
    await page.evaluate((text) => navigator.clipboard.writeText(text), right)
    await confirmation.press('ControlOrMeta+V')
    await expect(confirm, JSON.stringify(right)).toBeEnabled()
  }
  expect(await api.requests('DELETE')).toEqual([])
})

test('T34: a dialog starts empty, whatever was left in the one before', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('403')
  await api.set({
    repositories: { [sandbox]: [{ name: 'one' }, { name: 'two' }] },
    rules: [{ method: 'DELETE', status: 403 }],
  })
  await page.goto(listOf(sandbox))
  await rowLink(page, 'one').click()
  const { confirmation, confirm, alert, cancel } = await openDelete(page, 'one')
  await confirmation.fill('one')
  await confirm.click()
  await expect(alert).toBeVisible()
  await cancel.click()
  await deleteButton(page).click()
  await expect(confirmation).toHaveValue('')
  await expect(confirm).toBeDisabled()
  await expect(alert).toHaveCount(0)
  await confirmation.fill('one')
  await cancel.click()

  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').click()
  await rowLink(page, 'two').click()
  const other = await openDelete(page, 'two')
  await expect(other.confirmation).toHaveValue('')
  await expect(other.confirm).toBeDisabled()
  await expect(other.alert).toHaveCount(0)
})
