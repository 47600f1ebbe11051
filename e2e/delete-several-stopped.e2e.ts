import { REGISTRY_IDS } from '../local-api/registries.ts'
import { heading, listOf, messages, rowLink } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import { numbered } from './list.ts'
import { boxOf, deletedNames, readyToDeleteSeveral, selectRows, selectionBar } from './selection.ts'
import { expectNames, repositoriesTable } from './table.ts'

const { sandbox } = REGISTRY_IDS
const list = listOf(sandbox, '?orderBy=name&limit=25')

test('can be stopped after the one that is being deleted', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: numbered(4) } })
  const answer = await hold(page, 'DELETE', /app-002$/)
  await page.goto(list)
  await selectRows(page)
  const { dialog, item, confirm, stop, close, said } = await readyToDeleteSeveral(
    page,
    'delete 4 repositories',
  )
  await confirm.click()
  await expect(said.filter({ hasText: '1 of 4 done, deleting app-002…' })).toBeVisible()
  await expect(dialog).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeVisible()
  await stop.click()
  await expect(said.filter({ hasText: 'stopping after this one…' })).toBeVisible()
  answer()
  await expect(said.filter({ hasText: 'Of 4' })).toContainText('2 deleted, 2 not tried.')
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
  const { alert, confirm, goOn, said } = await readyToDeleteSeveral(page, 'delete 3 repositories')
  await confirm.click()
  await expect(said.filter({ hasText: 'deleting app-001…' })).toBeVisible()
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
  await expect(said.filter({ hasText: 'Of 3' })).toContainText('3 deleted.')
})

test('who leaves in the middle is asked, and told what came of each', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: numbered(3) } })
  const answer = await hold(page, 'DELETE', /app-002$/)
  await page.goto(listOf(sandbox))
  await page.goto(list)
  await rowLink(page, 'app-003').click()
  await expect(heading(page, 'app-003')).toBeVisible()
  await page.goBack()
  await selectRows(page)
  const { dialog, confirm, said } = await readyToDeleteSeveral(page, 'delete 3 repositories')
  await confirm.click()
  await expect(said.filter({ hasText: 'deleting app-002…' })).toBeVisible()
  await page.goForward()
  const question = page.getByRole('alert').filter({ hasText: 'Leave before it is done?' })
  await question.getByRole('button', { name: 'Stay' }).click()
  await expect(dialog).toBeVisible()
  await page.goForward()
  await question.getByRole('button', { name: 'Leave' }).click()
  await expect(heading(page, 'app-003')).toBeVisible()
  answer()
  await expect(messages(page)).toContainText('Of 3 repositories: 2 deleted, 1 not tried.')
  await expect(messages(page).getByRole('button', { name: 'Copy receipt' })).toBeVisible()
  await page.goBack()
  await expectNames(repositoriesTable(page), ['app-003'])
  await expect(boxOf(page, 'app-003')).toBeChecked()
  expect(deletedNames(await api.requests('DELETE'))).toEqual(['app-001', 'app-002'])
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
  await expect(said.filter({ hasText: 'Of 3' })).toContainText('3 deleted.')
  expect(await api.requests('DELETE')).toHaveLength(3)
})
