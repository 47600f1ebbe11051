import { REGISTRY_IDS } from '../local-api/registries.ts'
import {
  addressOf,
  deleteButton,
  deleteDialog,
  heading,
  listOf,
  messages,
  openDelete,
  readyToDelete,
  rowLink,
} from './detail.ts'
import { expect, test } from './fixtures.ts'
import { expectRange } from './table.ts'

const { prod, sandbox, failureLab } = REGISTRY_IDS
const teamApp = { name: 'team/app', metadata: { artifactCount: 12, pullCount: 3456 } }

test('asks for the name, and says what will be lost', async ({ page, api }) => {
  await api.set({ put: [{ registryId: sandbox, repository: teamApp }] })
  await page.goto(addressOf(sandbox, 'team/app'))
  const { dialog, confirmation, confirm } = await openDelete(page, 'team/app')
  await expect(confirmation).toBeFocused()
  await expect(dialog).toContainText('All of its artifacts and tags are removed.')
  await expect(dialog).toContainText('This cannot be undone.')
  await expect(dialog).toContainText(/12\s*artifacts|artifacts\s*12/)
  await expect(dialog).toContainText('3,456')
  await expect(dialog.getByRole('textbox')).toHaveCount(1)
  for (const wrong of ['', 'team/ap', 'Team/App', 'app', 'team/app/']) {
    await confirmation.fill(wrong)
    await expect(confirm).toBeDisabled()
  }
  // A copied name often brings spaces along.
  await confirmation.fill('  team/app ')
  await expect(confirm).toBeEnabled()
  expect(await api.requests('DELETE')).toEqual([])
})

test('Cancel and Esc give the focus back and keep nothing', async ({ page, api }) => {
  await api.set({ put: [{ registryId: sandbox, repository: teamApp }] })
  await page.goto(addressOf(sandbox, 'team/app'))
  for (const leave of ['Cancel', 'Escape']) {
    const { dialog, confirmation, cancel } = await openDelete(page, 'team/app')
    await expect(confirmation).toHaveValue('')
    await confirmation.fill('team/app')
    if (leave === 'Cancel') await cancel.click()
    else await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(deleteButton(page)).toBeFocused()
  }
  expect(await api.requests('DELETE')).toEqual([])
})

test('afterwards the list is back with its filters, without the row, and says so', async ({
  page,
  api,
}) => {
  await page.goto(listOf(prod, '?name=gateway&orderBy=-pullCount&limit=25'))
  await expectRange(page, 'Repositories 1 to 25')
  await rowLink(page, 'platform/ingress-gateway').click()
  const { confirmation, confirm } = await openDelete(page, 'platform/ingress-gateway')
  await confirmation.fill('platform/ingress-gateway')
  await confirm.click()
  await expect(messages(page)).toContainText('platform/ingress-gateway was deleted.')
  await expect(heading(page, 'Repositories')).toBeFocused()
  await expect(page).toHaveURL(/\?name=gateway&orderBy=-pullCount&limit=25$/)
  await expectRange(page, 'Repositories 1 to 25')
  await expect(rowLink(page, 'platform/ingress-gateway')).toHaveCount(0)
  expect((await api.requests('DELETE')).map(({ path }) => path)).toEqual([
    `/containerregistries/registries/${prod}/repositories/platform%2Fingress-gateway`,
  ])
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(messages(page)).toBeEmpty()
})

test('a link to what was deleted a moment ago does not bring it back', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('404')
  await api.set({ repositories: { [sandbox]: [{ name: 'one' }, { name: 'two' }] } })
  const { confirm } = await readyToDelete(page, addressOf(sandbox, 'one'), 'one')
  await confirm.click()
  await expect(rowLink(page, 'two')).toBeVisible()
  await page.goto(addressOf(sandbox, 'one'))
  await expect(heading(page, 'Repository not found')).toBeVisible()
})

test('a key held down is one confirmation', async ({ page, api, expectedErrors }) => {
  expectedErrors.push(/403/)
  await api.set({ repositories: { [sandbox]: [{ name: 'one' }] } })
  await api.change({ rules: [{ method: 'DELETE', status: 403 }] })
  const { alert, confirmation, confirm } = await readyToDelete(
    page,
    addressOf(sandbox, 'one'),
    'one',
  )
  for (const [place, so] of [
    [confirmation, 1],
    [confirm, 2],
  ] as const) {
    await place.focus()
    await page.keyboard.down('Enter')
    await expect.poll(async () => (await api.requests('DELETE')).length).toBe(so)
    await expect(alert).toContainText('Nothing was deleted.')
    await expect(confirm).toBeEnabled()
    for (let time = 0; time < 5; time += 1) await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    await expect(confirm).toBeEnabled()
  }
  expect(await api.requests('DELETE')).toHaveLength(2)
})

test('a name of spaces alone is not confirmed by typing nothing', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: [{ name: ' ' }] } })
  await page.goto(addressOf(sandbox, ' '))
  await deleteButton(page).click()
  const dialog = page.getByRole('alertdialog')
  const confirm = dialog.getByRole('button', { name: 'Delete repository' })
  await expect(confirm).toBeDisabled()
  await dialog.getByRole('textbox').fill(' ')
  await expect(confirm).toBeEnabled()
})

test('nothing more can be sent while the list that follows takes its time', async ({
  page,
  api,
}) => {
  await api.set({
    repositories: { [sandbox]: [{ name: 'one' }, { name: 'two' }] },
    rules: [{ path: '/repositories?', delayMs: 1500 }],
  })
  const { dialog, confirm } = await readyToDelete(page, addressOf(sandbox, 'one'), 'one')
  await confirm.click()
  await expect.poll(async () => (await api.requests('DELETE'))[0]?.status).toBe(204)
  // It is over, and the dialog says so.
  const opening = dialog.getByRole('button', { name: 'Deleted, opening the list…' })
  await expect(opening).toBeDisabled()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(opening).toBeVisible()
  await expect(messages(page)).toContainText('one was deleted.')
  await expect(rowLink(page, 'two')).toBeVisible()
  expect(await api.requests('DELETE')).toHaveLength(1)
})

test('while it works the dialog says so and nothing closes it', async ({ page }) => {
  const name = 'delete-slow'
  const { dialog, confirm, working, cancel } = await readyToDelete(
    page,
    addressOf(failureLab, name),
    name,
  )
  await confirm.click()
  await expect(working).toBeDisabled()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await cancel.click({ force: true })
  await expect(dialog).toBeVisible()
  await expect(messages(page)).toContainText('delete-slow was deleted.')
  await expect(deleteDialog(page, name).dialog).toHaveCount(0)
})

test('a message without a receipt stays while the focus is on it, wherever the pointer goes', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('404')
  await page.clock.install()
  await api.set({
    repositories: { [sandbox]: [{ name: 'one' }] },
    rules: [{ method: 'DELETE', status: 404 }],
  })
  const { confirm } = await readyToDelete(page, addressOf(sandbox, 'one'), 'one')
  await confirm.click()
  await expect(heading(page, 'Repositories')).toBeFocused()
  await page.getByRole('button', { name: 'Dismiss' }).focus()
  await messages(page).getByText('one was already gone.').hover()
  await page.mouse.move(5, 5)
  await page.clock.runFor(30_000)
  await expect(messages(page)).toContainText('one was already gone.')
  await page.getByRole('searchbox', { name: 'Search by name' }).focus()
  await page.clock.runFor(30_000)
  await expect(messages(page)).toBeEmpty()
})
