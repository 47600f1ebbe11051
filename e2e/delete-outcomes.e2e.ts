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

const { failureLab, sandbox } = REGISTRY_IDS

for (const name of ['delete-200', 'delete-202', 'delete-204', 'delete-lost-after']) {
  test(`${name}: counts as deleted, and is gone`, async ({ page, api, expectedErrors }) => {
    expectedErrors.push('502', '404')
    const { confirm } = await readyToDelete(page, addressOf(failureLab, name), name)
    await confirm.click()
    await expect(messages(page)).toContainText(`${name} was deleted.`)
    await expect(rowLink(page, name)).toHaveCount(0)
    expect(await api.requests('DELETE')).toHaveLength(1)
  })
}

test('a page whose rows are hidden does not call the registry empty', async ({ page, api }) => {
  const name = 'delete-lingering'
  await api.set({ repositories: { [sandbox]: [{ name }, { name: 'other' }] } })
  await page.goto(listOf(sandbox, '?orderBy=name&limit=1'))
  await rowLink(page, name).click()
  const { confirmation, confirm } = await openDelete(page, name)
  await confirmation.fill(name)
  await confirm.click()
  await expect(messages(page)).toContainText(`${name} was deleted.`)
  await expect(page.getByRole('heading', { name: 'No rows on this page' })).toBeVisible()
  await expect(page.getByText('No repositories here, more follow')).toBeVisible()
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(rowLink(page, 'other')).toBeVisible()
})

test('what was gone already is called so, not a failure', async ({ page, expectedErrors }) => {
  expectedErrors.push('404')
  const name = 'delete-already-gone'
  const { confirm } = await readyToDelete(page, addressOf(failureLab, name), name)
  await confirm.click()
  await expect(messages(page)).toContainText(`${name} was already gone.`)
  await expect(heading(page, 'Repositories')).toBeFocused()
})

/** A name that says what the API does, the failure's heading, and what is known then. */
const refusals = [
  ['delete-400', 'The registry refused the request (400)', 'Nothing was deleted.'],
  ['delete-401', 'The registry refused the credentials (401)', 'Nothing was deleted.'],
  ['delete-403', 'Not allowed (403)', 'Nothing was deleted.'],
  ['delete-429', 'Too many requests (429)', 'Nothing was deleted.'],
  ['delete-500', 'The registry failed (500)', 'it is still there'],
  ['delete-503', 'The registry is busy (503)', 'it is still there'],
  ['delete-lost-before', 'The registry API could not be reached (502)', 'it is still there'],
] as const

for (const [name, title, known] of refusals) {
  test(`${name}: stays open with the reason, and sends nothing by itself`, async ({
    page,
    api,
    expectedErrors,
  }) => {
    expectedErrors.push('Failed to load resource')
    const { dialog, alert, confirmation, confirm } = await readyToDelete(
      page,
      addressOf(failureLab, name),
      name,
    )
    await confirm.click()
    await expect(alert.getByRole('heading')).toHaveText(title)
    await expect(alert).toContainText(known)
    await expect(dialog).toBeVisible()
    await expect(confirmation).toHaveValue(name)
    await expect(messages(page)).toBeEmpty()
    expect(await api.requests('DELETE')).toHaveLength(1)
    // A second try is the reader's, and is one more.
    await confirm.click()
    await expect.poll(async () => (await api.requests('DELETE')).length).toBe(2)
  })
}

test('says that it does not know, when reading again fails too', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('Failed to load resource')
  await api.set({ repositories: { [sandbox]: [{ name: 'one' }] } })
  const { alert, confirm } = await readyToDelete(page, addressOf(sandbox, 'one'), 'one')
  await api.change({
    rules: [
      { method: 'DELETE', drop: 'after' },
      // The reading right before the DELETE goes well.
      { method: 'GET', path: '/repositories/one', times: 1 },
      { path: '/repositories/one', status: 500 },
    ],
  })
  await confirm.click()
  await expect(alert).toContainText('Whether the repository was deleted is not known')
  await expect(alert).not.toContainText('Nothing was deleted')
  expect(await api.requests('DELETE')).toHaveLength(1)
})

test('a second try after a failure can succeed', async ({ page, api, expectedErrors }) => {
  expectedErrors.push('503')
  await api.set({
    repositories: { [sandbox]: [{ name: 'one' }] },
    rules: [{ method: 'DELETE', status: 503, times: 1 }],
  })
  const { alert, confirm } = await readyToDelete(page, addressOf(sandbox, 'one'), 'one')
  await confirm.click()
  await expect(alert).toContainText('it is still there. A slow registry may delete it yet')
  await confirm.click()
  await expect(messages(page)).toContainText('one was deleted.')
})
