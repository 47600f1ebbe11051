import { REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf, rowLink } from './detail.ts'
import { expect } from './fixtures.ts'
import { numbered } from './list.ts'
import { readyToDeleteSeveral, selectionBar, startSelecting } from './selection.ts'
import { test } from './sign-in-proxy.ts'

const { sandbox } = REGISTRY_IDS
const list = listOf(sandbox, '?orderBy=name&limit=25')

test('T13: a sign-out in the middle pauses it, and it goes on with the reader’s word alone', async ({
  page,
  context,
  api,
  signIn,
  expectedErrors,
}) => {
  expectedErrors.push(/401/)
  await api.set({ repositories: { [sandbox]: numbered(4) } })
  await page.goto(signIn.url + list)
  const { thisPage } = await startSelecting(page)
  await thisPage.click()
  const { alert, item, confirm, goOn, progress, said, close } = await readyToDeleteSeveral(
    page,
    'delete 4 repositories',
  )
  // Right after the second one has been deleted.
  await page.route(/app-002$/, async (route) => {
    if (route.request().method() !== 'DELETE') return route.fallback()
    const response = await route.fetch()
    signIn.end('a bare 401')
    await route.fulfill({ response })
  })
  await confirm.click()
  await expect(alert.getByRole('heading')).toHaveText('You are signed out')
  await expect(alert).toContainText('It is paused: nothing more is deleted.')
  await expect(progress).toContainText('2 of 4 done')
  // Its turn it is, and nothing happens to it.
  await expect(item('app-003')).not.toContainText('Deleting…')

  const opened = context.waitForEvent('page')
  await alert.getByRole('link', { name: 'Sign in again' }).click()
  const other = await opened
  await expect(rowLink(other, 'app-003')).toBeVisible()
  await other.close()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(alert.getByRole('heading')).toHaveText('You are signed in again')
  expect(await api.requests('DELETE')).toHaveLength(2)

  await goOn.click()
  await expect(said).toContainText('4 deleted.')
  expect(await api.requests('DELETE')).toHaveLength(4)
  await close.click()
  await expect(selectionBar(page).said).toHaveText('Nothing selected')
})
