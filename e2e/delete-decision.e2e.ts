import { readFile } from 'node:fs/promises'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import {
  addressOf,
  alertNamed,
  deleteButton,
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

const { prod, sandbox } = REGISTRY_IDS
const day = 24 * 60 * 60_000
const ago = (days: number) => new Date(Date.now() - days * day).toISOString()
const one = (metadata: Record<string, string | number | null>) => ({ name: 'one', metadata })
const address = addressOf(sandbox, 'one')
const stopped = 'Nothing was deleted: it has changed'

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
  const before = await reads()
  const { dialog, confirmation, confirm, tags } = await startDelete(page, 'one')
  await expect(dialog.getByRole('definition').first()).toHaveText('3')
  await expect(tags.getByRole('code').first()).toHaveText('latest')
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(await reads()).toBe(before + 1)
  await confirmation.fill('one')
  await confirm.click()
  await expect(messages(page)).toContainText('one was deleted.')
  expect(await reads()).toBe(before + 2)
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

const pushed = { artifactCount: 4, pushCount: 8, pullCount: 5, lastPushedAt: ago(0) }
const before = { artifactCount: 3, pushCount: 7, pullCount: 5, lastPushedAt: ago(60) }

const pulled = (days: number, pullCount: number) =>
  one({ ...before, pullCount, lastPulledAt: ago(days) })

test('a push between opening and confirming stops the delete and shows what changed', async ({
  page,
  api,
}) => {
  await api.set({ repositories: { [sandbox]: [one(before)] } })
  const { dialog, confirm, confirmation } = await readyToDelete(page, address, 'one')
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
  expect(await api.requests('DELETE')).toEqual([])
  await confirmation.fill('one')
  await confirm.click()
  await expect(messages(page)).toContainText('one was deleted.')
  expect(await api.requests('DELETE')).toHaveLength(1)
})

test('a pull stops it once; told of it, the reader is not stopped by each', async ({
  page,
  api,
}) => {
  const pull = (pullCount: number) =>
    api.change({
      put: [{ registryId: sandbox, repository: one({ ...before, pullCount }) }],
    })
  await api.set({ repositories: { [sandbox]: [one(before)] } })
  const { confirm, confirmation } = await readyToDelete(page, address, 'one')
  await pull(6)
  await confirm.click()
  await expect(alertNamed(page, stopped).getByRole('listitem')).toHaveText([
    'pulls: 5 before, 6 now',
  ])
  await pull(7)
  await confirmation.fill('one')
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
    const read = page.waitForResponse(/\/repositories\/one$/)
    answer()
    await read
    await page.unroute(/\/repositories\/one$/)
  }
  await expect(rowLink(page, 'one')).toBeVisible()
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

test('a pull before that asks for none', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: [one({ ...before, lastPulledAt: ago(31) })] } })
  await page.goto(address)
  const { confirmation, confirm, tick } = await startDelete(page, 'one')
  await confirmation.fill('one')
  await expect(confirm).toBeEnabled()
  await expect(tick).toHaveCount(0)
})

test('afterwards there is a receipt to copy and to download, and when the storage comes back', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.clock.install()
  const name = 'platform/ingress-gateway'
  const parts = await readyToDelete(page, addressOf(prod, name), name)
  const tag = await parts.tags.getByRole('code').nth(2).textContent()
  await parts.confirm.click()
  const message = messages(page)
  await expect(message).toContainText(`${name} was deleted.`)
  await expect(message).toContainText(/Storage comes back with the next garbage collection: .*\d/)
  // What could be taken along does not go by itself.
  await page.clock.runFor(60_000)
  await message.getByRole('button', { name: 'Copy receipt' }).click()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text.split('\n')).toEqual(
    expect.arrayContaining([
      `Registry: acme-prod, de/fra, ${prod}`,
      'Deleted by: not known to the dashboard',
      `Repository: ${name}`,
      expect.stringMatching(/^Deleted: \d{4}-\d\d-\d\dT[\d:.]+Z$/),
      expect.stringMatching(/^Artifacts: \d+$/),
      expect.stringMatching(/^Pulls: \d+, the last at \d{4}-/),
      expect.stringMatching(/^Artifact: sha256:[0-9a-f]{64} \(latest, /),
    ]),
  )
  expect(text).toContain(tag ?? 'a tag')
  const downloaded = page.waitForEvent('download')
  await message.getByRole('button', { name: 'Download receipt' }).click()
  const file = await downloaded
  expect(file.suggestedFilename()).toMatch(/^deleted-platform-ingress-gateway-\d{8}T\d{6}Z\.txt$/)
  expect(await readFile(await file.path(), 'utf8')).toBe(text)
  await message.getByRole('button', { name: 'Dismiss' }).click()
  await expect(message).toBeEmpty()
})

test('older receipts fold up, and can still be taken', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: [{ name: 'one' }, { name: 'two' }] } })
  await page.goto(listOf(sandbox))
  for (const name of ['one', 'two']) {
    await rowLink(page, name).click()
    const { confirmation, confirm } = await openDelete(page, name)
    await confirmation.fill(name)
    await confirm.click()
    await expect(messages(page)).toContainText(`${name} was deleted.`)
    await expect(heading(page, 'Repositories')).toBeVisible()
  }
  const copy = messages(page).getByRole('button', { name: 'Copy receipt' })
  await expect(copy).toHaveCount(1)
  await messages(page).getByRole('button', { name: 'Show more' }).click()
  await expect(copy).toHaveCount(2)
})
