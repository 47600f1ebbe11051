import { REGISTRY_IDS } from '../local-api/registries.ts'
import { factsOf, listOf, rowLink } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import { numbered } from './list.ts'
import {
  boxOf,
  deletedNames,
  readyToDeleteSeveral,
  selectRows,
  selectionBar,
  severalDialog,
} from './selection.ts'
import { expectNames, expectRange, repositoriesTable } from './table.ts'

const { sandbox } = REGISTRY_IDS
const list = listOf(sandbox, '?orderBy=name&limit=25')
const at = (name: string) => `/repositories/${name}`
const hours = (count: number) => new Date(Date.now() - count * 3_600_000).toISOString()

test('twenty, the whole last page, with four that go wrong: a true account, twenty DELETEs', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/40[34]/, '429', '502')
  const all = numbered(45)
  await api.set({
    repositories: { [sandbox]: all },
    rules: [
      { method: 'DELETE', path: at('app-029'), status: 403 },
      { method: 'DELETE', path: at('app-032'), status: 404, afterwards: true },
      { method: 'DELETE', path: at('app-035'), drop: 'after' },
      { method: 'DELETE', path: at('app-038'), status: 429, headers: { 'Retry-After': '2' } },
    ],
  })
  await page.goto(`${list}&page=2`)
  await expectRange(page, 'Repositories 26 to 45, the last')
  await selectRows(page)
  const { dialog, items, item, confirm, close, said } = await readyToDeleteSeveral(
    page,
    'delete 20 repositories',
  )
  await expect(items).toHaveCount(20)
  await confirm.click()
  await expect(said).toHaveText('The registry asked for a rest.')
  await expect(dialog.getByText(/rest\. Goes on in \d s\.$/)).toBeVisible()
  await expect(said).toContainText('Of 20 repositories: 17 deleted, 1 already gone, 2 not deleted.')
  await expect(items.filter({ hasText: /^app-\d+Deleted$/ })).toHaveCount(17)
  await expect(item('app-029')).toContainText('Not deleted: Not allowed (403)')
  await expect(item('app-032')).toContainText('Was already gone')
  await expect(item('app-035')).toContainText('Deleted')
  await expect(item('app-038')).toContainText('Not deleted: Too many requests (429)')

  const requests = await api.requests('DELETE')
  expect(deletedNames(requests)).toEqual(all.slice(25).map(({ name }) => name))
  // The API's wish is heeded before the next one.
  const times = Object.fromEntries(requests.map(({ path, at: time }) => [path.slice(-7), time]))
  expect((times['app-039'] ?? 0) - (times['app-038'] ?? 0)).toBeGreaterThanOrEqual(1_900)

  // Failures are not to be looked for.
  await expect(dialog).toHaveAccessibleName('17 of 20 repositories deleted')
  await expect(items.nth(0)).toContainText('app-029')
  await expect(items.nth(0)).toBeInViewport({ ratio: 1 })
  await expect(items.nth(1)).toContainText('app-038')
  await close.click()
  await expectNames(repositoriesTable(page), ['app-029', 'app-038'])
  await expect(selectionBar(page).said).toHaveText('2 selected')
  await expect(boxOf(page, 'app-029')).toBeChecked()
  await expect(boxOf(page, 'app-038')).toBeChecked()
})

test('T1: after the whole last page, a page with rows is shown', async ({ page, api }) => {
  const all = numbered(45)
  await api.set({ repositories: { [sandbox]: all } })
  await page.goto(`${list}&page=2`)
  await expectRange(page, 'Repositories 26 to 45, the last')
  const { said } = await selectRows(page)
  const { confirm, close } = await readyToDeleteSeveral(page, 'delete 20 repositories')
  await confirm.click()
  await close.click()
  await expectNames(
    repositoriesTable(page),
    all.slice(0, 25).map(({ name }) => name),
  )
  await expect(page).toHaveURL(/\?orderBy=name&limit=25$/)
  await expect(said).toHaveText('Nothing selected')
  expect(await api.requests('DELETE')).toHaveLength(20)
})

test('lists them with their facts, and asks for the sentence it names', async ({ page, api }) => {
  await api.set({
    repositories: {
      [sandbox]: [
        { name: 'used', metadata: { artifactCount: 2, pullCount: 7, lastPulledAt: hours(3) } },
        { name: 'unused', metadata: { artifactCount: 1 } },
      ],
    },
  })
  await page.goto(list)
  await selectRows(page, 'used', 'unused')
  await selectionBar(page).remove.click()
  await expect(severalDialog(page).sentence).toBeFocused()
  await page.keyboard.press('Escape')
  const { item, sentence, tick, confirm, cancel, dialog } = await readyToDeleteSeveral(page, '')
  await expect(item('used')).toContainText(
    /2 artifacts, \d tags · pushed .* · 7 pulls, the last 3 hours ago still in use/,
  )
  await expect(item('unused')).toContainText(
    /1 artifact, 3 tags · pushed .* · never pulled.*latest/,
  )
  await tick.uncheck()
  for (const wrong of ['delete 1 repository', 'delete 3 repositories', 'used', 'confirm']) {
    await sentence.fill(wrong)
    await expect(confirm).toBeDisabled()
  }
  await sentence.fill(' Delete  2 repositories')
  await expect(confirm).toBeDisabled()
  await tick.check()
  await expect(confirm).toBeEnabled()
  await cancel.click()
  await expect(dialog).toHaveCount(0)
  await expect(selectionBar(page).remove).toBeFocused()
  expect(await api.requests('DELETE')).toEqual([])
})

test('one that has moved since is not deleted, and its difference is shown', async ({
  page,
  api,
}) => {
  await api.set({ repositories: { [sandbox]: numbered(3) } })
  await page.goto(list)
  await selectRows(page)
  const { item, confirm, close, said } = await readyToDeleteSeveral(page, 'delete 3 repositories')
  const pushed = { name: 'app-002', metadata: { pushCount: 9 } }
  await api.change({ put: [{ registryId: sandbox, repository: pushed }] })
  await confirm.click()
  await expect(said).toContainText('2 deleted, 1 not deleted.')
  await expect(item('app-002')).toContainText('pushes: 1 before, 9 now')
  await close.click()
  await expectNames(repositoriesTable(page), ['app-002'])
  await expect(boxOf(page, 'app-002')).toBeChecked()
  expect(deletedNames(await api.requests('DELETE'))).toEqual(['app-001', 'app-003'])
  // What was read of it is what its page begins with.
  await hold(page, 'GET', /\/app-002$/)
  await rowLink(page, 'app-002').click()
  await expect.poll(async () => (await factsOf(page))['Pushes']).toContain('9')
})

test('a pull stops it once; told of it, the reader is not stopped by each, but by a push', async ({
  page,
  api,
}) => {
  const put = (metadata: Record<string, number>) =>
    api.change({ put: [{ registryId: sandbox, repository: { name: 'busy', metadata } }] })
  await api.set({ repositories: { [sandbox]: [{ name: 'busy', metadata: { pullCount: 1 } }] } })
  await page.goto(list)
  await selectRows(page)
  const pulledBefore = '1 was pulled when it was to be deleted'
  const { dialog, item, confirm, close, said } = await readyToDeleteSeveral(
    page,
    'delete 1 repository',
  )
  await expect(dialog).not.toContainText(pulledBefore)
  await put({ pullCount: 2 })
  await confirm.click()
  await expect(item('busy')).toContainText('pulls: 1 before, 2 now')
  await close.click()
  await readyToDeleteSeveral(page, 'delete 1 repository')
  await expect(dialog).toContainText(pulledBefore)
  await put({ pullCount: 3, pushCount: 9 })
  await confirm.click()
  await expect(item('busy')).toContainText('pushes: 1 before, 9 now')
  await close.click()
  await readyToDeleteSeveral(page, 'delete 1 repository')
  await put({ pullCount: 4, pushCount: 9 })
  await confirm.click()
  await expect(said).toContainText('Of 1 repository: 1 deleted.')
  expect(await api.requests('DELETE')).toHaveLength(1)
})

test('during the run what is gone leaves the list below, which is not asked for', async ({
  page,
  api,
}) => {
  await api.set({ repositories: { [sandbox]: numbered(3) } })
  const answer = await hold(page, 'DELETE', /app-003$/)
  await page.goto(list)
  await selectRows(page)
  const { progress, confirm, said } = await readyToDeleteSeveral(page, 'delete 3 repositories')
  const lists = async () =>
    (await api.requests('GET')).filter(({ path }) => path.includes('/repositories?')).length
  const before = await lists()
  await confirm.click()
  await expect(progress).toContainText('2 of 3 done, deleting app-003…')
  await expectNames(repositoriesTable(page), ['app-003'])
  expect(await lists()).toBe(before)
  answer()
  await expect(said).toContainText('3 deleted.')
})

test('a tick is for those that it was given for', async ({ page, api, expectedErrors }) => {
  expectedErrors.push('403')
  const used = { metadata: { pullCount: 7, lastPulledAt: hours(3) } }
  await api.set({
    repositories: { [sandbox]: numbered(2).map(({ name }) => ({ name, ...used })) },
    rules: [{ method: 'GET', path: at('app-002'), status: 403, times: 1 }],
  })
  await page.goto(list)
  await selectRows(page)
  const { dialog, confirm, tick, sentence } = await readyToDeleteSeveral(
    page,
    'delete 1 repository',
  )
  await expect(tick).toHaveAccessibleName('1 still in use: delete it all the same')
  await expect(confirm).toBeEnabled()
  await dialog.getByRole('button', { name: 'Read again' }).click()
  await expect(tick).toHaveAccessibleName('2 still in use: delete them all the same')
  await sentence.fill('delete 2 repositories')
  await expect(tick).not.toBeChecked()
  await expect(confirm).toBeDisabled()
})
