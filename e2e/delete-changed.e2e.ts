import { REGISTRY_IDS } from '../local-api/registries.ts'
import {
  alertNamed,
  heading,
  listOf,
  messages,
  openDelete,
  readyToDelete,
  rowLink,
  startDelete,
} from './detail.ts'
import { expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import { address, before, one, pulled, pushed } from './one-repository.ts'

const { sandbox } = REGISTRY_IDS
const stopped = 'Nothing was deleted: it has changed'

test('a push between opening and confirming stops the delete and shows what changed', async ({
  page,
  api,
}) => {
  await api.set({ repositories: { [sandbox]: [one(before)] } })
  const { dialog, confirm, confirmation, tags } = await readyToDelete(page, address, 'one')
  const tagsBefore = await tags.textContent()
  await api.change({ put: [{ registryId: sandbox, repository: one(pushed) }] })
  await confirm.click()
  const alert = alertNamed(page, stopped)
  await expect(alert.getByRole('listitem')).toHaveText([
    'artifacts: 3 before, 4 now',
    'pushes: 7 before, 8 now',
    /^last push: .* before, .* now$/,
  ])
  await expect(dialog.getByRole('definition').first()).toHaveText('4')
  // What was decided is void: no press of a moment ago may decide anew.
  await expect(confirmation).toHaveValue('')
  await expect(confirmation).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(confirm).toBeDisabled()
  // The tags are those of now, too.
  await expect(tags).toBeVisible()
  expect(await tags.textContent()).not.toBe(tagsBefore)
  expect(await api.requests('DELETE')).toEqual([])
  await confirmation.fill('one')
  await confirm.click()
  await expect(messages(page)).toContainText('one was deleted.')
  expect(await api.requests('DELETE')).toHaveLength(1)
})

test('a change that is shown before is not one that stops it, once it is read again', async ({
  page,
  api,
}) => {
  await page.clock.install()
  await api.set({ repositories: { [sandbox]: [one(before)] } })
  const { confirm, confirmation, tags, dialog } = await readyToDelete(page, address, 'one')
  const tagsBefore = await tags.textContent()
  await api.change({ put: [{ registryId: sandbox, repository: one(pushed) }] })
  await page.clock.runFor(60_000)
  await page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  })
  const notice = alertNamed(page, 'It has changed since you looked')
  await expect(notice.getByRole('listitem').first()).toHaveText('artifacts: 3 before, 4 now')
  // Those of before the push.
  await expect(tags).toHaveCount(0)
  await expect(confirm).toBeDisabled()
  await confirmation.press('Enter')
  await expect(confirmation).toHaveValue('one')
  await notice.getByRole('button', { name: 'Read again' }).click()
  await expect(notice).toHaveCount(0)
  await expect(confirmation).toBeFocused()
  await expect(confirmation).toHaveValue('one')
  await expect(tags).toBeVisible()
  expect(await tags.textContent()).not.toBe(tagsBefore)
  await expect(dialog.getByRole('definition').first()).toHaveText('4')
  await confirm.click()
  await expect(messages(page)).toContainText('one was deleted.')
})

test('a pull stops it once; told of it, the reader is not stopped by each', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('403')
  const pull = (pullCount: number) =>
    api.change({
      put: [{ registryId: sandbox, repository: one({ ...before, pullCount }) }],
    })
  await api.set({ repositories: { [sandbox]: [one(before)] } })
  const { confirm, confirmation, alert } = await readyToDelete(page, address, 'one')
  await pull(6)
  await confirm.click()
  await expect(alertNamed(page, stopped).getByRole('listitem')).toHaveText([
    'pulls: 5 before, 6 now',
  ])
  await pull(7)
  await api.change({ rules: [{ method: 'DELETE', status: 403, times: 1 }] })
  await confirmation.fill('one')
  await confirm.click()
  const refused = alert.filter({ hasText: 'Nothing was deleted.' })
  await expect(refused).toContainText('Not allowed (403)')
  await pull(8)
  await confirm.click()
  await expect(messages(page)).toContainText('one was deleted.')
})

test('a push stops it again, also when pulls are known of', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: [one(before)] } })
  const { confirm, confirmation } = await readyToDelete(page, address, 'one')
  await api.change({
    put: [{ registryId: sandbox, repository: one({ ...before, pullCount: 6 }) }],
  })
  await confirm.click()
  await expect(alertNamed(page, stopped)).toContainText('pulls: 5 before, 6 now')
  await confirmation.fill('one')
  await api.change({
    put: [{ registryId: sandbox, repository: one({ ...pushed, pullCount: 7 }) }],
  })
  await confirm.click()
  await expect(alertNamed(page, stopped)).toContainText('pushes: 7 before, 8 now')
  expect(await api.requests('DELETE')).toEqual([])
})

test('until the DELETE goes out, Cancel and Back take the word back', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: [one(before)] } })
  await page.goto(listOf(sandbox))
  await rowLink(page, 'one').click()
  for (const leave of ['Cancel', 'Back']) {
    const { dialog, confirmation, confirm, cancel } = await openDelete(page, 'one')
    await confirmation.fill('one')
    const answer = await hold(page, 'GET', /\/repositories\/one$/)
    await confirm.click()
    await expect(dialog.getByRole('button', { name: 'Reading it once more…' })).toBeDisabled()
    // What was confirmed is what counts.
    await expect(confirmation).not.toBeEditable()
    if (leave === 'Cancel') await cancel.click()
    else await page.goBack()
    await expect(dialog).toHaveCount(0)
    // Also where a delete would have been stopped: nobody wants to hear of it.
    const moved = one(leave === 'Cancel' ? pushed : before)
    await api.change({ put: [{ registryId: sandbox, repository: moved }] })
    const read = page.waitForResponse(/\/repositories\/one$/)
    answer()
    await read
    await page.unroute(/\/repositories\/one$/)
  }
  await expect(rowLink(page, 'one')).toBeVisible()
  await expect(messages(page)).toBeEmpty()
  expect(await api.requests('DELETE')).toEqual([])
})

test('opened again after a delete that was stopped, it is read again', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: [one(before)] } })
  const { confirm, cancel, dialog } = await readyToDelete(page, address, 'one')
  await api.change({ put: [{ registryId: sandbox, repository: one(pushed) }] })
  await confirm.click()
  await expect(alertNamed(page, stopped)).toBeVisible()
  await cancel.click()
  await api.change({
    put: [{ registryId: sandbox, repository: one({ ...pushed, artifactCount: 9 }) }],
  })
  await startDelete(page, 'one')
  await expect(dialog.getByRole('definition').first()).toHaveText('9')
  await expect(alertNamed(page, stopped)).toHaveCount(0)
})

test('tags from before a push are not shown when they cannot be read again', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('403')
  await api.set({ repositories: { [sandbox]: [one(before)] } })
  const { confirm, tags, alert } = await readyToDelete(page, address, 'one')
  await expect(tags).toBeVisible()
  await api.change({
    put: [{ registryId: sandbox, repository: one(pushed) }],
    rules: [{ path: '/artifacts?offset=0&limit=1000', status: 403 }],
  })
  await confirm.click()
  await expect(alert.filter({ hasText: 'Which tags go is not known.' })).toBeVisible()
  await expect(tags).toHaveCount(0)
})

test('what somebody else deleted meanwhile is not asked to be deleted', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('404')
  await api.set({ repositories: { [sandbox]: [one(before), { name: 'two' }] } })
  const { confirm } = await readyToDelete(page, address, 'one')
  await api.change({ remove: [{ registryId: sandbox, name: 'one' }] })
  await confirm.click()
  await expect(messages(page)).toContainText('one was already gone.')
  await expect(messages(page).getByRole('button', { name: /receipt/ })).toHaveCount(0)
  expect(await api.requests('DELETE')).toEqual([])
})

test('gone before the dialog opens, it says so, and its page is the one of what is not found', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('404')
  await api.set({ repositories: { [sandbox]: [one(before)] } })
  await page.goto(address)
  await expect(heading(page, 'one')).toBeVisible()
  await api.change({ remove: [{ registryId: sandbox, name: 'one' }] })
  const { confirm, confirmation, cancel } = await startDelete(page, 'one')
  await expect(alertNamed(page, 'It is gone already')).toBeVisible()
  await confirmation.fill('one')
  await expect(confirm).toBeDisabled()
  await cancel.click()
  await expect(heading(page, 'Repository not found')).toBeVisible()
})

test('a pull within 30 days asks for a second word, which a newer pull takes back', async ({
  page,
  api,
}) => {
  await api.set({ repositories: { [sandbox]: [pulled(29, 5)] } })
  await page.goto(address)
  const { confirmation, confirm, tick } = await startDelete(page, 'one')
  await confirmation.fill('one')
  await expect(confirm).toBeDisabled()
  await confirmation.press('Enter')
  await expect(tick).toHaveAccessibleDescription(/It was pulled 4 weeks ago/)
  await tick.check()
  await expect(confirm).toBeEnabled()
  await tick.uncheck()
  await expect(confirm).toBeDisabled()
  await tick.check()
  await api.change({ put: [{ registryId: sandbox, repository: pulled(0, 6) }] })
  await confirm.click()
  await expect(alertNamed(page, stopped)).toContainText('pulls: 5 before, 6 now')
  await expect(tick).not.toBeChecked()
  await expect(confirm).toBeDisabled()
  expect(await api.requests('DELETE')).toEqual([])
  await confirmation.fill('one')
  await expect(confirm).toBeDisabled()
  await tick.check()
  await confirm.click()
  await expect(messages(page)).toContainText('one was deleted.')
})
