import { REGISTRY_IDS } from '../local-api/registries.ts'
import {
  addressOf,
  alertNamed,
  heading,
  listOf,
  messages,
  openDelete,
  readyToDelete,
  rowLink,
} from './detail.ts'
import { expect } from './fixtures.ts'
import { hold } from './hold.ts'
import { test } from './sign-in-proxy.ts'
import { repositoriesTable } from './table.ts'

const { failureLab } = REGISTRY_IDS
const name = 'team/app'
const address = addressOf(failureLab, name)
/** Reading the repository, as opposed to deleting it. */
const read = { method: 'GET', path: '/repositories/team%2Fapp' }
/** The reading right before the DELETE goes well. */
const readBefore = { ...read, times: 1 }

test('after an unknown outcome, looking again finds out without another delete', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/50\d/, /404/)
  const { alert, confirm } = await readyToDelete(page, address, name)
  await api.change({
    rules: [
      { method: 'DELETE', drop: 'after', times: 1 },
      readBefore,
      { ...read, status: 500, times: 2 },
    ],
  })
  await confirm.click()
  const look = alert.getByRole('button', { name: 'Look again' })
  // It may fail too, and leaves everything as it was.
  const reads = async () =>
    (await api.requests('GET')).filter(({ status }) => status === 500).length
  await expect(look).toBeVisible()
  await look.click()
  await expect.poll(reads).toBe(2)
  await expect(look).toBeFocused()
  await expect(alert).toContainText('Whether the repository was deleted is not known')

  await look.click()
  await expect(heading(page, 'Repositories')).toBeFocused()
  await expect(messages(page)).toContainText('team/app was deleted.')
  expect(await api.requests('DELETE')).toHaveLength(1)
})

test('what is not known is looked at again by itself', async ({ page, api, expectedErrors }) => {
  expectedErrors.push(/50\d/, /404/)
  const { alert, confirm } = await readyToDelete(page, address, name)
  await api.change({
    rules: [
      { method: 'DELETE', drop: 'after', times: 1 },
      readBefore,
      { ...read, status: 503, times: 3 },
    ],
  })
  await confirm.click()
  await expect(alert.getByRole('timer')).toHaveText(/^Looks again (in \d s\.|now\.)$/)
  await expect(alert.getByRole('button', { name: 'Stop' })).toBeVisible()
  await expect(messages(page)).toContainText('team/app was deleted.')
  expect(await api.requests('DELETE')).toHaveLength(1)
})

test('a sign-in that ends before the outcome is read leaves a way to it', async ({
  page,
  api,
  signIn,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_FAILED/, /401/, /404/)
  const { alert, confirm, confirmation } = await readyToDelete(page, signIn.url + address, name)
  await page.route(/team%2Fapp$/, async (route) => {
    if (route.request().method() !== 'DELETE') return route.fallback()
    await route.fetch()
    signIn.end('a bare 401')
    await route.abort()
  })
  await confirm.click()
  await expect(alert.filter({ hasText: 'is not known' })).toContainText('your sign-in ended')
  const [elsewhere] = await Promise.all([
    page.waitForEvent('popup'),
    alert.getByRole('link', { name: 'Sign in again' }).click(),
  ])
  await expect(heading(elsewhere, 'Repository not found')).toBeVisible()
  await expect(confirmation).toHaveValue(name)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(messages(page)).toContainText('team/app was deleted.')
  expect(await api.requests('DELETE')).toHaveLength(1)
})

test('a sign-in that ends behind the dialog is said in it, and nothing typed is lost', async ({
  page,
  signIn,
  expectedErrors,
}) => {
  expectedErrors.push(/401/)
  await page.clock.install()
  signIn.configure({ deleteCredentials: 'prompt' })
  const { dialog, alert, confirmation, username, password } = await readyToDelete(
    page,
    signIn.url + address,
    name,
  )
  await username.fill('jane')
  await password.fill('secret')
  signIn.end('a bare 401')
  await page.clock.runFor(60_000)
  await page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  })
  const link = alert.getByRole('link', { name: 'Sign in again' })
  await expect(link).toBeVisible()
  await page.clock.runFor(60_000)
  expect(signIn.pages()).toHaveLength(1)
  const [elsewhere] = await Promise.all([page.waitForEvent('popup'), link.click()])
  await expect(heading(elsewhere, name)).toBeVisible()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(alert).toHaveCount(0)
  await expect(dialog).toBeFocused()
  await expect(confirmation).toHaveValue(name)
  await expect(username).toHaveValue('jane')
  await expect(password).toHaveValue('secret')
})

test('looking again can be given up, and what it finds is told', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/50\d/, /404/)
  const { alert, confirm, dialog } = await readyToDelete(page, address, name)
  await api.change({
    rules: [
      { method: 'DELETE', drop: 'after', times: 1 },
      readBefore,
      { ...read, status: 500, times: 1 },
    ],
  })
  await confirm.click()
  await expect(alert.getByRole('button', { name: 'Look again' })).toBeVisible()
  const answer = await hold(page, 'GET', /team%2Fapp$/)
  await alert.getByRole('button', { name: 'Look again' }).click()
  await expect(alert.getByRole('button', { name: 'Looking again…' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  answer()
  await expect(messages(page)).toContainText('team/app was deleted.')
  await expect(heading(page, 'Repository not found')).toBeVisible()
})

test('looking again at what is still there says so', async ({ page, api, expectedErrors }) => {
  expectedErrors.push(/50\d/)
  const { alert, confirm, confirmation } = await readyToDelete(page, address, name)
  await api.change({
    rules: [
      { method: 'DELETE', status: 500, times: 1 },
      readBefore,
      { ...read, status: 500, times: 1 },
    ],
  })
  await confirm.click()
  await alert.getByRole('button', { name: 'Look again' }).click()
  await expect(alert).toContainText('it is still there')
  await expect(alert).toContainText('look again before you try again')
  await expect(confirmation).toHaveValue(name)
  expect(await api.requests('DELETE')).toHaveLength(1)
})

test('rows that cannot be asked for anew do not hold what was deleted', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/500/)
  await page.goto(listOf(failureLab, '?name=team'))
  await expect(rowLink(page, name)).toBeVisible()
  await rowLink(page, name).click()
  const { confirmation, confirm } = await openDelete(page, name)
  await confirmation.fill(name)
  await api.change({ rules: [{ path: '/repositories?', status: 500 }] })
  await confirm.click()
  await expect(messages(page)).toContainText('team/app was deleted.')
  const alert = alertNamed(page, 'The registry failed (500)')
  await expect(alert).toContainText(/The rows below are from \d\d:\d\d:\d\d\./)
  await expect(rowLink(page, name)).toHaveCount(0)
  await expect(repositoriesTable(page).getByRole('rowheader')).not.toHaveCount(0)
})
