import { REGISTRY_IDS } from '../local-api/registries.ts'
import { heading, listOf, openDelete, rowLink } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { header, nextPage, numbered, previousPage, searchBox } from './list.ts'
import { boxOf, selectionBar, startSelecting } from './selection.ts'
import { servers } from './servers.ts'
import { expectRange, repositoriesTable, rowCells } from './table.ts'

const { sandbox, staging, failureLab } = REGISTRY_IDS
const first = listOf(sandbox, '?orderBy=name&limit=25')

test('rows are selected across pages, with their number in sight', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: numbered(60) } })
  await page.goto(first)
  const { said, remove } = await startSelecting(page)
  await expect(said).toHaveText('Nothing selected')
  await expect(remove).toBeDisabled()
  await boxOf(page, 'app-002').check()
  await boxOf(page, 'app-004').check()
  await expect(said).toHaveText('2 selected')
  await nextPage(page).click()
  await expectRange(page, 'Repositories 26 to 50')
  await boxOf(page, 'app-030').check()
  await expect(said).toHaveText('3 selected, 1 of them on this page')
  await expect(remove).toHaveText('Delete 3 repositories')
  await previousPage(page).click()
  await expect(boxOf(page, 'app-002')).toBeChecked()
  await expect(boxOf(page, 'app-003')).not.toBeChecked()
  await boxOf(page, 'app-002').uncheck()
  await expect(said).toHaveText('2 selected, 1 of them on this page')
  // Each row is still headed by its name alone.
  expect(await rowCells(repositoriesTable(page), 'app-004')).toMatchObject({ Name: 'app-004' })
})

test('T21: rows that a filter hides are said to be selected still', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: numbered(30) } })
  await page.goto(first)
  const { said } = await startSelecting(page)
  await boxOf(page, 'app-002').check()
  await boxOf(page, 'app-011').check()
  await searchBox(page).fill('app-00')
  await expect(said).toHaveText(
    '2 selected, 1 of them on this page: the others are on other pages or hidden by the filter',
  )
  await searchBox(page).fill('app-02')
  await expect(said).toContainText('2 selected, none of them on this page')
})

test('the page is selected, and left out, in one go', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: numbered(30) } })
  await page.goto(first)
  const { said, thisPage } = await startSelecting(page)
  await thisPage.click()
  await expect(said).toHaveText('25 selected')
  await nextPage(page).click()
  await expectRange(page, 'Repositories 26 to 30')
  await thisPage.click()
  await expect(said).toHaveText('30 selected, 5 of them on this page')
  await expect(thisPage).toHaveText('Leave out this page')
  await thisPage.click()
  await expect(said).toHaveText('25 selected, none of them on this page')
})

test('what is selected outlives a look at a repository, a reload, and nothing more', async ({
  page,
  api,
}) => {
  await api.set({ repositories: { [sandbox]: numbered(3), [staging]: numbered(2) } })
  await page.goto(first)
  const { said, stop, bar } = await startSelecting(page)
  await boxOf(page, 'app-002').check()
  await rowLink(page, 'app-001').click()
  await expect(heading(page, 'app-001')).toBeVisible()
  await page.goBack()
  await expect(boxOf(page, 'app-002')).toBeChecked()
  await page.reload()
  await expect(boxOf(page, 'app-002')).toBeChecked()
  await expect(said).toHaveText('1 selected')

  await page.goto(listOf(staging))
  await expect(rowLink(page, 'app-001')).toBeVisible()
  await expect(bar).toHaveCount(0)
  await page.goto(first)
  await expect(boxOf(page, 'app-002')).toBeChecked()
  await stop.click()
  await expect(bar).toHaveCount(0)
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await page.reload()
  await expect(rowLink(page, 'app-001')).toBeVisible()
  await expect(bar).toHaveCount(0)
  await startSelecting(page)
  await expect(said).toHaveText('Nothing selected')
})

test('what is deleted on its own page is selected no longer', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: numbered(3) } })
  await page.goto(first)
  const { said } = await startSelecting(page)
  await boxOf(page, 'app-001').check()
  await boxOf(page, 'app-002').check()
  await rowLink(page, 'app-002').click()
  const { confirmation, confirm } = await openDelete(page, 'app-002')
  await confirmation.fill('app-002')
  await confirm.click()
  await expect(rowLink(page, 'app-003')).toBeVisible()
  await expect(said).toHaveText('1 selected')
})

test('where storage is blocked the selection outlives a look at a repository', async ({
  page,
  api,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError')
      },
    })
  })
  await api.set({ repositories: { [sandbox]: numbered(3) } })
  await page.goto(first)
  await startSelecting(page)
  await boxOf(page, 'app-002').check()
  await rowLink(page, 'app-001').click()
  await expect(heading(page, 'app-001')).toBeVisible()
  await page.goBack()
  await expect(boxOf(page, 'app-002')).toBeChecked()
})

test('the box stands in front of the name, which stands below its header', async ({
  page,
  api,
}) => {
  await api.set({ repositories: { [sandbox]: numbered(3) } })
  await page.goto(first)
  await startSelecting(page)
  const box = await boxOf(page, 'app-002').boundingBox()
  const name = await rowLink(page, 'app-002').boundingBox()
  const above = await header(page, 'Name').getByRole('button').boundingBox()
  // Right in front of it, with no more between them than a finger needs.
  const between = (name?.x ?? 0) - (box?.x ?? 0) - (box?.width ?? 0)
  expect(between).toBeGreaterThan(0)
  expect(between).toBeLessThan(60)
  // The button has a margin of its own around the word.
  expect(Math.abs((above?.x ?? 0) - (name?.x ?? 0))).toBeLessThan(10)
})

test('by keyboard alone, each row is a link and a box', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: numbered(3) } })
  await page.goto(first)
  await page.getByRole('button', { name: 'Select', exact: true }).focus()
  await page.keyboard.press('Enter')
  const { said } = selectionBar(page)
  await expect(said).toHaveText('Nothing selected')
  await rowLink(page, 'app-002').focus()
  await page.keyboard.press('Tab')
  await expect(boxOf(page, 'app-002')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(said).toHaveText('1 selected')
})

test('a row that could not be read cannot be selected, and is not counted', async ({ page }) => {
  await page.goto(listOf(failureLab, '?name=malformed'))
  const { said, thisPage } = await startSelecting(page)
  await expect(page.getByRole('row')).toHaveCount(3)
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await expect(thisPage).toBeDisabled()
  await expect(said).toHaveText('Nothing selected')
})

test('selecting costs nobody anything before it is begun', async ({ page, api }) => {
  const files: string[] = []
  page.on('request', (sent) => files.push(sent.url()))
  await api.set({ repositories: { [sandbox]: numbered(30) } })
  await page.goto(first)
  await expectRange(page, 'Repositories 1 to 25')
  await page.waitForLoadState('networkidle')
  expect(files.filter((url) => url.includes('list-tools'))).toEqual([])
  await startSelecting(page)
  expect(files.filter((url) => url.includes('list-tools'))).not.toEqual([])
})

test('a file that does not arrive is said, and the list goes on', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('ERR_FAILED')
  await api.set({ repositories: { [sandbox]: numbered(3) } })
  await page.route(/assets\/list-tools-/, (route) => route.abort())
  await page.goto(first)
  await page.getByRole('button', { name: 'Select', exact: true }).click()
  await expect(page.getByRole('status', { name: 'Messages' })).toContainText(
    'No rows can be selected: a part of the dashboard did not arrive.',
  )
  await expect(rowLink(page, 'app-002')).toBeVisible()
})

test('where nothing can be deleted there is nothing to select for', async ({ page }) => {
  await page.goto(`${servers.readOnly.url}${listOf(staging)}`)
  await expectRange(page, 'Repositories 1 to 50')
  await expect(page.getByRole('button', { name: 'Select', exact: true })).toHaveCount(0)
})
