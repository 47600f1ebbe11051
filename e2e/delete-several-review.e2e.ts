import { REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { numbered } from './list.ts'
import { readyToDeleteSeveral, selectRows, selectionBar, severalDialog } from './selection.ts'
import { expectRange } from './table.ts'

const { sandbox } = REGISTRY_IDS
const list = listOf(sandbox, '?orderBy=name&limit=25')
const at = (name: string) => `/repositories/${name}`

test('says why a reading waits, and asks nothing more once it is closed', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('429')
  await page.clock.install()
  await api.set({
    repositories: { [sandbox]: numbered(2) },
    rules: [{ method: 'GET', path: at('app-002'), status: 429, headers: { 'Retry-After': '60' } }],
  })
  await page.goto(list)
  const { remove } = await selectRows(page)
  await remove.click()
  const { item, said, cancel, dialog } = severalDialog(page)
  await expect(item('app-001')).toContainText('1 artifact')
  await expect(item('app-002')).toContainText(
    /Reading what is in it… Too many requests \(429\)\. Asks again in \d+ s\.$/,
  )
  await expect(said).toHaveText('Reading what is in them…')
  await cancel.click()
  await expect(dialog).toHaveCount(0)
  const asked = async () =>
    (await api.requests('GET')).filter(({ path }) => path.endsWith(at('app-002'))).length
  const before = await asked()
  await page.clock.runFor(120_000)
  // What is asked for now comes after whatever would have been asked in that time.
  const answered = page.waitForResponse(/\/repositories\?/)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await answered
  expect(await asked()).toBe(before)
})

test('reads three at a time', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: numbered(8) } })
  let underWay = 0
  let most = 0
  await page.route(/\/repositories\/app-\d+$/, async (route) => {
    underWay += 1
    most = Math.max(most, underWay)
    const response = await route.fetch()
    underWay -= 1
    await route.fulfill({ response })
  })
  await page.goto(list)
  await selectRows(page)
  await readyToDeleteSeveral(page, 'delete 8 repositories')
  expect(most).toBe(3)
})

test('Back takes the question away with the page that it was asked on', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: numbered(30) } })
  await page.goto(list)
  await page.getByRole('button', { name: 'Next page' }).click()
  await expectRange(page, 'Repositories 26 to 30, the last')
  await selectRows(page)
  const { dialog } = await readyToDeleteSeveral(page, 'delete 5 repositories')
  await page.goBack()
  await expect(dialog).toHaveCount(0)
  await expectRange(page, 'Repositories 1 to 25')
  await expect(selectionBar(page).said).toContainText('5 selected, none of them on this page')
})

test('says what is at stake when it opens, and all else in the one place that was there then', async ({
  page,
  api,
}) => {
  await api.set({ repositories: { [sandbox]: numbered(1) } })
  await page.goto(list)
  await selectRows(page)
  const { dialog, said, confirm } = await readyToDeleteSeveral(page, 'delete 1 repository')
  await expect(dialog).toHaveAccessibleDescription(
    'All of its artifacts and tags are removed. This cannot be undone.',
  )
  const place = await said.elementHandle()
  await confirm.click()
  await expect(dialog).toHaveAccessibleDescription(/^Of 1 repository: 1 deleted\./)
  expect(
    await place?.evaluate(({ isConnected, textContent }) => [isConnected, textContent]),
  ).toEqual([true, expect.stringContaining('Of 1 repository: 1 deleted.')])
})

test('what cannot be read is left out, unless it can be read again', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('403', '404')
  await api.set({
    repositories: { [sandbox]: numbered(3) },
    rules: [{ method: 'GET', path: at('app-002'), status: 403, times: 1 }],
  })
  await page.goto(list)
  await selectRows(page)
  await api.change({ remove: [{ registryId: sandbox, name: 'app-003' }] })
  const { dialog, item, sentence, confirm, close, said } = await readyToDeleteSeveral(
    page,
    'delete 1 repository',
  )
  await expect(item('app-002')).toContainText('Could not be read, so it is left out: Not allowed')
  await expect(item('app-003')).toContainText('Is gone already')
  await expect(selectionBar(page).said).toContainText('2 selected')
  await dialog.getByRole('button', { name: 'Read again' }).click()
  await expect(item('app-002')).toContainText('1 artifact')
  await expect(sentence).toHaveAccessibleName('Type delete 2 repositories to confirm')
  await sentence.fill('delete 2 repositories')
  await confirm.click()
  await expect(dialog).toHaveAccessibleName('2 of 3 repositories deleted')
  await expect(said).toContainText('Of 3 repositories: 2 deleted, 1 left out.')
  await close.click()
  await expect(selectionBar(page).said).toHaveText('Nothing selected')
})
