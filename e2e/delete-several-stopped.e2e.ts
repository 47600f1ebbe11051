import { REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import { numbered } from './list.ts'
import { deletedNames, readyToDeleteSeveral, selectRows, selectionBar } from './selection.ts'
import { expectNames, repositoriesTable } from './table.ts'

const { sandbox } = REGISTRY_IDS
const list = listOf(sandbox, '?orderBy=name&limit=25')

test('can be stopped after the one that is being deleted', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: numbered(4) } })
  const answer = await hold(page, 'DELETE', /app-002$/)
  await page.goto(list)
  await selectRows(page)
  const { dialog, item, confirm, stop, close, progress, said } = await readyToDeleteSeveral(
    page,
    'delete 4 repositories',
  )
  await confirm.click()
  await expect(progress).toContainText('1 of 4 done, deleting app-002…')
  await expect(dialog).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeVisible()
  await stop.click()
  await expect(said).toHaveText('Stopping after this one…')
  answer()
  await expect(said).toContainText('2 deleted, 2 not tried.')
  await expect(item('app-003')).toContainText('Not tried: nothing was deleted')
  await close.click()
  await expectNames(repositoriesTable(page), ['app-003', 'app-004'])
  await expect(selectionBar(page).said).toHaveText('2 selected')
  expect(deletedNames(await api.requests('DELETE'))).toEqual(['app-001', 'app-002'])
})

test('nothing answers: it pauses, and goes on with the reader’s word alone', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('ERR_INTERNET_DISCONNECTED')
  await page.clock.install()
  await api.set({ repositories: { [sandbox]: numbered(3) } })
  await page.goto(list)
  await selectRows(page)
  const answer = await hold(page, 'DELETE', /app-001$/)
  const { alert, confirm, goOn, progress, said } = await readyToDeleteSeveral(
    page,
    'delete 3 repositories',
  )
  await confirm.click()
  await expect(progress).toContainText('deleting app-001…')
  await page.route(/\/repositories\/app-002$/, (route) => route.abort('internetdisconnected'))
  answer()
  await expect
    .poll(async () => {
      await page.clock.runFor(20_000)
      return alert.getByRole('heading', { name: /^Paused: / }).isVisible()
    })
    .toBe(true)
  await page.unroute(/\/repositories\/app-002$/)
  await page.clock.runFor(60_000)
  expect(deletedNames(await api.requests('DELETE'))).toEqual(['app-001'])
  await goOn.click()
  await expect(said).toContainText('3 deleted.')
})

test('a double click begins one run', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: numbered(3) } })
  await page.goto(list)
  await selectRows(page)
  const { confirm, said } = await readyToDeleteSeveral(page, 'delete 3 repositories')
  await confirm.evaluate((button: HTMLButtonElement) => {
    button.click()
    button.click()
  })
  await expect(said).toContainText('3 deleted.')
  expect(await api.requests('DELETE')).toHaveLength(3)
})
