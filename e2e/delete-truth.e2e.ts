import { REGISTRY_IDS } from '../local-api/registries.ts'
import {
  addressOf,
  alertNamed,
  heading,
  listOf,
  messages,
  openDelete,
  readyToDelete,
  rowLink,
} from './detail.ts'
import { expect, test } from './fixtures.ts'
import { repositoriesTable } from './table.ts'

const { failureLab } = REGISTRY_IDS
const name = 'team/app'
const address = addressOf(failureLab, name)
/** Reading the repository, as opposed to deleting it. */
const read = { method: 'GET', path: '/repositories/team%2Fapp' }
const remove = [{ registryId: failureLab, name }]

const undecided = {
  500: { status: 500 },
  503: { status: 503 },
  'a lost connection': { drop: 'before' },
} as const
for (const [what, rule] of Object.entries(undecided)) {
  test(`a delete whose answer failed counts once it is gone: ${what}`, async ({
    page,
    api,
    expectedErrors,
  }) => {
    expectedErrors.push(/50\d/, /404/)
    const { confirm } = await readyToDelete(page, address, name)
    await api.change({ rules: [{ method: 'DELETE', ...rule }], remove })
    await confirm.click()
    await expect(heading(page, 'Repositories')).toBeFocused()
    await expect(messages(page)).toContainText('team/app was deleted.')
    expect(await api.requests('DELETE')).toHaveLength(1)
  })
}

test('after an unknown outcome, looking again finds out without another delete', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/50\d/, /404/)
  const { alert, confirm } = await readyToDelete(page, address, name)
  await api.change({
    rules: [
      { method: 'DELETE', drop: 'after', times: 1 },
      { ...read, status: 500, times: 2 },
    ],
  })
  await confirm.click()
  const look = alert.getByRole('button', { name: 'Look again' })
  // It may fail too, and leaves everything as it was.
  const reads = async () =>
    (await api.requests('GET')).filter(({ status }) => status === 500).length
  await expect(look).toBeVisible()
  await look.click()
  await expect.poll(reads).toBe(2)
  await expect(look).toBeFocused()
  await expect(alert).toContainText('Whether the repository was deleted is not known')

  await look.click()
  await expect(heading(page, 'Repositories')).toBeFocused()
  await expect(messages(page)).toContainText('team/app was deleted.')
  expect(await api.requests('DELETE')).toHaveLength(1)
})

test('looking again at what is still there says so', async ({ page, api, expectedErrors }) => {
  expectedErrors.push(/50\d/)
  const { alert, confirm, confirmation } = await readyToDelete(page, address, name)
  await api.change({
    rules: [
      { method: 'DELETE', status: 500, times: 1 },
      { ...read, status: 500, times: 1 },
    ],
  })
  await confirm.click()
  await alert.getByRole('button', { name: 'Look again' }).click()
  await expect(alert).toContainText('it is still there')
  await expect(confirmation).toHaveValue(name)
  expect(await api.requests('DELETE')).toHaveLength(1)
})

test('after an unknown outcome, a second try finds what the first one did', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/50\d/, /404/)
  const { alert, confirm, confirmation, dialog } = await readyToDelete(page, address, name)
  const once = { times: 1 }
  await api.change({
    rules: [
      { method: 'DELETE', drop: 'after', ...once },
      { ...read, status: 500, ...once },
    ],
  })
  await confirm.click()
  await expect(alert).toContainText('Whether the repository was deleted is not known')
  await expect(alert).not.toContainText(/nothing was deleted|still there/i)
  await expect(confirmation).toHaveValue(name)
  expect(await api.requests('DELETE')).toHaveLength(1)

  // It was: the second try finds nothing to delete.
  await confirm.click()
  await expect(dialog).toHaveCount(0)
  await expect(messages(page)).toContainText('team/app was already gone.')
  expect(await api.requests('DELETE')).toHaveLength(2)
})

test('rows that cannot be asked for anew do not hold what was deleted', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/500/)
  await page.goto(listOf(failureLab, '?name=team'))
  await expect(rowLink(page, name)).toBeVisible()
  await rowLink(page, name).click()
  const { confirmation, confirm } = await openDelete(page, name)
  await confirmation.fill(name)
  await api.change({ rules: [{ path: '/repositories?', status: 500 }] })
  await confirm.click()
  await expect(messages(page)).toContainText('team/app was deleted.')
  const alert = alertNamed(page, 'The registry failed (500)')
  await expect(alert).toContainText(/The rows below are from \d\d:\d\d:\d\d\./)
  await expect(rowLink(page, name)).toHaveCount(0)
  await expect(repositoriesTable(page).getByRole('rowheader')).not.toHaveCount(0)
})
