import { REGISTRY_IDS } from '../local-api/registries.ts'
import {
  addressOf,
  heading,
  listOf,
  messages,
  openDelete,
  readyToDelete,
  rowLink,
} from './detail.ts'
import { expect, test } from './fixtures.ts'
import { nextPage, numbered } from './list.ts'
import { expectNames, expectRange, repositoriesTable } from './table.ts'

const { sandbox, failureLab } = REGISTRY_IDS
const teamApp = 'team/app'
const teamAppAddress = addressOf(failureLab, teamApp)

test('T1: a delete on a last page that ran empty leads to one with rows, however far back', async ({
  page,
  api,
}) => {
  const repositories = numbered(11)
  await api.set({ repositories: { [sandbox]: repositories } })
  await page.goto(listOf(sandbox, '?orderBy=name&page=3&limit=5'))
  await expectRange(page, 'Repositories 11 to 11, the last')
  await rowLink(page, 'app-011').click()
  const { confirmation, confirm } = await openDelete(page, 'app-011')
  await confirmation.fill('app-011')
  // Meanwhile somebody else deletes all of the page before.
  const gone = repositories.slice(5, 10)
  await api.change({ remove: gone.map(({ name }) => ({ registryId: sandbox, name })) })
  await confirm.click()
  await expectNames(
    repositoriesTable(page),
    repositories.slice(0, 5).map(({ name }) => name),
  )
  await expect(page).toHaveURL(/\?orderBy=name&limit=5$/)
  await expect(nextPage(page)).toBeDisabled()
  // The page that ran empty sends on, and must not catch a reader who goes back.
  await page.goBack()
  await expectRange(page, 'Repositories 1 to 5')
  await page.goBack()
  await expect(page).toHaveURL('about:blank')
})

test('T14: a double click, and Enter pressed again and again, send one DELETE', async ({
  page,
  api,
}) => {
  await api.set({ repositories: { [sandbox]: [{ name: 'one' }, { name: 'two' }] } })
  // Opened and left before: no press may add up with a later one.
  await page.goto(addressOf(sandbox, 'one'))
  for (let time = 0; time < 3; time += 1) await (await openDelete(page, 'one')).cancel.click()
  const first = await openDelete(page, 'one')
  await first.confirmation.fill('one')
  await first.confirm.dblclick()
  await expect(heading(page, 'Repositories')).toBeVisible()
  expect(await api.requests('DELETE')).toHaveLength(1)

  await api.change({ rules: [{ method: 'DELETE', delayMs: 500 }] })
  const second = await readyToDelete(page, addressOf(sandbox, 'two'), 'two')
  await second.confirmation.focus()
  for (let time = 0; time < 4; time += 1) await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'No repositories yet' })).toBeVisible()
  expect(await api.requests('DELETE')).toHaveLength(2)
})

const undecided = {
  500: { status: 500, afterwards: true },
  503: { status: 503, afterwards: true },
  'a lost connection': { drop: 'after' },
} as const
for (const [what, rule] of Object.entries(undecided)) {
  test(`T15: a delete whose answer failed counts once it is gone: ${what}`, async ({
    page,
    api,
    expectedErrors,
  }) => {
    expectedErrors.push(/50\d/, /404/)
    const { confirm } = await readyToDelete(page, teamAppAddress, teamApp)
    await api.change({ rules: [{ method: 'DELETE', ...rule }] })
    await confirm.click()
    await expect(heading(page, 'Repositories')).toBeFocused()
    await expect(messages(page)).toContainText('team/app was deleted.')
    expect(await api.requests('DELETE')).toHaveLength(1)
  })
}

test('T15: after an unknown outcome, a second try finds what the first one did', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/50\d/, /404/)
  const { alert, confirm, confirmation, dialog } = await readyToDelete(
    page,
    teamAppAddress,
    teamApp,
  )
  const once = { times: 1 }
  await api.change({
    rules: [
      { method: 'DELETE', drop: 'after', ...once },
      // The reading right before the DELETE goes well.
      { method: 'GET', path: '/repositories/team%2Fapp', ...once },
      { method: 'GET', path: '/repositories/team%2Fapp', status: 500, ...once },
    ],
  })
  await confirm.click()
  await expect(alert).toContainText('not known')
  await expect(alert).not.toContainText(/nothing was deleted|still there/i)
  await expect(confirmation).toHaveValue(teamApp)
  expect(await api.requests('DELETE')).toHaveLength(1)

  // It was: the second try finds nothing to delete, and sends nothing.
  await confirm.click()
  await expect(dialog).toHaveCount(0)
  await expect(messages(page)).toContainText('team/app was already gone.')
  expect(await api.requests('DELETE')).toHaveLength(1)
})

test('T15: a delete counts although its answer was lost on the way', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('net::ERR_TIMED_OUT', '404')
  const { confirm } = await readyToDelete(page, teamAppAddress, teamApp)
  await page.route(/team%2Fapp$/, async (route) => {
    if (route.request().method() !== 'DELETE') return route.fallback()
    await route.fetch()
    await route.abort('timedout')
  })
  await confirm.click()
  await expect(messages(page)).toContainText('team/app was deleted.')
  await expect(heading(page, 'Repositories')).toBeFocused()
  expect(await api.requests('DELETE')).toHaveLength(1)
})

test('T16: a list that lags behind does not bring the deleted one back', async ({ page, api }) => {
  const name = 'delete-lingering'
  const { confirm } = await readyToDelete(page, addressOf(failureLab, name), name)
  await confirm.click()
  await expect(messages(page)).toContainText(`${name} was deleted.`)
  await page.getByRole('searchbox', { name: 'Search by name' }).fill('delete-linger')
  await expect(page.getByRole('status').filter({ hasText: 'No repositories' })).toBeVisible()
  // Pushed again since, it is another repository, whatever the clock of the API says.
  await api.change({
    put: [
      {
        registryId: failureLab,
        repository: {
          name,
          metadata: { lastPushedAt: new Date(Date.now() - 60_000).toISOString() },
        },
      },
    ],
  })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(rowLink(page, name)).toBeVisible()
})

test('T18: Back does not lead to the page of something that is gone', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: [{ name: 'one' }, { name: 'two' }] } })
  await page.goto(listOf(sandbox))
  await rowLink(page, 'one').click()
  const { confirmation, confirm } = await openDelete(page, 'one')
  await confirmation.fill('one')
  await confirm.click()
  await expect(rowLink(page, 'two')).toBeVisible()
  await page.goBack()
  await expect(heading(page, 'Repositories')).toBeVisible()
  await expect(rowLink(page, 'two')).toBeVisible()
  await expect(rowLink(page, 'one')).toHaveCount(0)
})
