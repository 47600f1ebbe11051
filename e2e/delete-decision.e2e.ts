import { REGISTRY_IDS } from '../local-api/registries.ts'
import {
  alertNamed,
  deleteButton,
  heading,
  messages,
  readyToDelete,
  startDelete,
} from './detail.ts'
import { expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import { address, ago, before, one } from './one-repository.ts'

const { sandbox } = REGISTRY_IDS

test('reads the repository when it opens and once more when confirmed, then deletes', async ({
  page,
  api,
}) => {
  await api.set({ repositories: { [sandbox]: [one({ artifactCount: 2 })] } })
  await page.goto(address)
  await expect(heading(page, 'one')).toBeVisible()
  // Pushed since the page was read.
  await api.change({ put: [{ registryId: sandbox, repository: one({ artifactCount: 3 }) }] })
  const reads = async () =>
    (await api.requests('GET')).filter(({ path }) => path.endsWith('/repositories/one')).length
  const sofar = await reads()
  const { dialog, confirmation, confirm, tags } = await startDelete(page, 'one')
  await expect(dialog.getByRole('definition').first()).toHaveText('3')
  await expect(tags.getByRole('code').first()).toHaveText('latest')
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(await reads()).toBe(sofar + 1)
  await confirmation.fill('one')
  await confirm.click()
  await expect(messages(page)).toContainText('one was deleted.')
  expect(await reads()).toBe(sofar + 2)
})

test('cannot be confirmed before it has been read', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: [one({})] } })
  await page.goto(address)
  await expect(heading(page, 'one')).toBeVisible()
  const answer = await hold(page, 'GET', /\/repositories\/one$/)
  await deleteButton(page).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('textbox').fill('one')
  await expect(dialog).toContainText('Reading what is in it…')
  const confirm = dialog.getByRole('button', { name: 'Delete repository' })
  await expect(confirm).toBeDisabled()
  await page.keyboard.press('Enter')
  answer()
  await expect(confirm).toBeEnabled()
  expect(await api.requests('DELETE')).toEqual([])
})

test('what cannot be read is not deleted, and can be once it is read', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('500')
  await api.set({ repositories: { [sandbox]: [one(before)] } })
  await page.goto(address)
  await expect(heading(page, 'one')).toBeVisible()
  await api.change({ rules: [{ path: '/repositories/one', method: 'GET', status: 500, times: 2 }] })
  const { alert, confirm, confirmation } = await startDelete(page, 'one')
  await confirmation.fill('one')
  await expect(alert).toContainText('It is read before it can be deleted.')
  await expect(confirm).toBeDisabled()
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(confirm).toBeEnabled()
})

test('tags that cannot be read hold nothing up, and are said to be unknown', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('403')
  await api.set({
    repositories: { [sandbox]: [one(before)] },
    rules: [{ path: '/artifacts?offset=0&limit=1000', status: 403 }],
  })
  const { alert, confirm } = await readyToDelete(page, address, 'one')
  await expect(alert).toContainText('Which tags go is not known.')
  await confirm.click()
  await expect(messages(page)).toContainText('one was deleted.')
})

test('a failed reading right before sends no delete, and says so', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('500')
  await api.set({ repositories: { [sandbox]: [one(before)] } })
  const { alert, confirm, confirmation } = await readyToDelete(page, address, 'one')
  await api.change({ rules: [{ path: '/repositories/one', status: 500, times: 1 }] })
  await confirm.click()
  await expect(alert).toContainText('no delete was sent. Nothing was deleted.')
  await expect(alert.getByRole('button', { name: 'Look again' })).toHaveCount(0)
  await expect(confirmation).toHaveValue('one')
  expect(await api.requests('DELETE')).toEqual([])
  await confirm.click()
  await expect(messages(page)).toContainText('one was deleted.')
})

test('says which tags go, all of them if asked', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: [one({ artifactCount: 60, pushCount: 60 })] } })
  await page.goto(address)
  const { tags } = await startDelete(page, 'one')
  await expect(tags).toContainText(/^\d+ tags go, and \d+ untagged/)
  const all = Number(/^\d+/.exec((await tags.textContent()) ?? '')?.[0])
  expect(all).toBeGreaterThan(40)
  await expect(tags.getByRole('code')).toHaveCount(18)
  await tags.getByRole('button', { name: `and ${all - 18} more` }).click()
  await expect(tags.getByRole('code')).toHaveCount(all)
})

test('a pull before that asks for none', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: [one({ ...before, lastPulledAt: ago(31) })] } })
  await page.goto(address)
  const { confirmation, confirm, tick } = await startDelete(page, 'one')
  await confirmation.fill('one')
  await expect(confirm).toBeEnabled()
  await expect(tick).toHaveCount(0)
})

test('what moves again after a stop is shown from where the reader began', async ({
  page,
  api,
}) => {
  await page.clock.install()
  const put = (artifactCount: number) =>
    api.change({
      put: [{ registryId: sandbox, repository: one({ ...before, artifactCount }) }],
    })
  await api.set({ repositories: { [sandbox]: [one(before)] } })
  const { confirm } = await readyToDelete(page, address, 'one')
  await put(4)
  await confirm.click()
  const stopped = alertNamed(page, 'Nothing was deleted: it has changed')
  await expect(stopped).toContainText('artifacts: 3 before, 4 now')
  await put(9)
  await page.clock.runFor(60_000)
  await page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  })
  const shown = alertNamed(page, 'It has changed since you looked')
  await expect(shown).toContainText('artifacts: 4 before, 9 now')
  await shown.getByRole('button', { name: 'Read again' }).click()
  await expect(stopped).toContainText('artifacts: 3 before, 9 now')
})
