import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, alertNamed, heading, listOf, readyToDelete } from './detail.ts'
import { expect } from './fixtures.ts'
import { hold } from './hold.ts'
import { nextPage, searchBox, severityChoice } from './list.ts'
import { refresh, signedOut, standStill, untilShown } from './signed-out.ts'
import { test, waysToEnd } from './sign-in-proxy.ts'
import { expectOnly, expectRange, repositoriesTable } from './table.ts'

const { prod, failureLab } = REGISTRY_IDS
const list = listOf(prod)
const redirect = 'a redirect to the sign-in page'

/** The window gets the focus, as when the reader comes back from another tab. */
const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')))

test.beforeEach(({ expectedErrors }) => {
  expectedErrors.push('the server responded with a status of 401')
})

for (const answer of waysToEnd) {
  test(`T11: ${answer} means signed out, and leads through the sign-in back to the same rows`, async ({
    page,
    signIn,
  }) => {
    const address = `${list}?name=gateway&severity=high,critical`
    await page.goto(`${signIn.url}${address}`)
    await expectOnly(repositoriesTable(page), 'gateway')
    await standStill(page)
    signIn.end(answer)
    await refresh(page).click()
    // Marked for what they are, the rows stay until the page goes.
    const age = page.getByText(/The rows below are from \d\d:\d\d:\d\d\./)
    await untilShown(page, () => expect(age).toBeVisible({ timeout: 500 }))
    await expect(signedOut(page)).toContainText('Signing in again…')
    await expectOnly(repositoriesTable(page), 'gateway')

    await page.clock.resume()
    await expect.poll(() => signIn.pages()).toEqual([`/${address}`, `/${address}`])
    await expectOnly(repositoriesTable(page), 'gateway')
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(page).toHaveURL(/\?name=gateway&severity=high,critical$/)
    expect(signIn.refused()).toHaveLength(1)
  })
}

test('the way back to the filtered list survives the sign-in', async ({
  page,
  signIn,
  expectedErrors,
}) => {
  expectedErrors.push('ERR_ABORTED')
  await page.goto(`${signIn.url}${list}`)
  await expectRange(page, 'Repositories 1 to 50')
  await severityChoice(page).selectOption('High or critical')
  await expect(page).toHaveURL(/\?severity=high,critical$/)
  await searchBox(page).fill('gateway')
  await expectOnly(repositoriesTable(page), 'gateway')
  await page.getByRole('link', { name: 'platform/ingress-gateway', exact: true }).click()
  await expect(heading(page, 'platform/ingress-gateway')).toBeVisible()
  signIn.end(redirect)
  await refresh(page).click()
  await expect.poll(() => signIn.pages().length).toBe(2)
  await expect(page.getByRole('alert')).toHaveCount(0)
  const back = page.getByRole('link', { name: 'Repositories' })
  await expect(back).toHaveAttribute('href', /\?name=gateway&severity=high,critical$/)
  await back.click()
  await expectOnly(repositoriesTable(page), 'gateway')
})

test('a choice that is on its way is where the sign-in leads back to', async ({ page, signIn }) => {
  await page.clock.install()
  await page.goto(`${signIn.url}${list}`)
  await expectRange(page, 'Repositories 1 to 50')
  const answer = await hold(page, 'GET', /filter\.vulnerabilitySeverity/)
  await severityChoice(page).selectOption('High or critical')
  signIn.end(redirect)
  await refresh(page).click()
  await expect(signedOut(page)).toContainText('Signing in again…')
  await page.clock.runFor(2_000)
  await expect.poll(() => signIn.pages().at(-1)).toMatch(/\?severity=high,critical$/)
  answer()
  await expect(severityChoice(page)).toHaveValue('high,critical')
})

test('a sign-in in another tab is noticed on coming back, and the page heals in place', async ({
  page,
  context,
  signIn,
}) => {
  await page.goto(`${signIn.url}${list}`)
  await expectRange(page, 'Repositories 1 to 50')
  signIn.end(redirect)
  await searchBox(page).fill('gateway')
  await expect(signedOut(page)).toBeVisible()

  const other = await context.newPage()
  await other.goto(`${signIn.url}registries`)
  await other.close()
  await comeBack(page)
  await expectOnly(repositoriesTable(page), 'gateway')
  await expect(signedOut(page)).toHaveCount(0)
  await expect(searchBox(page)).toBeFocused()
  expect(signIn.pages().filter((address) => address.startsWith(`/${list}`))).toHaveLength(1)
})

test('T13: a sign-out during a delete keeps the dialog, and deletes only on a second word', async ({
  page,
  context,
  signIn,
  api,
}) => {
  const address = `${signIn.url}${addressOf(failureLab, 'team/app')}`
  const { dialog, confirmation, confirm } = await readyToDelete(page, address, 'team/app')
  signIn.end('a bare 401')
  await confirm.click()
  const alert = dialog.getByRole('alert')
  await expect(alert.getByRole('heading')).toHaveText('You are signed out')
  await expect(alert).toContainText('Nothing was deleted.')
  await expect(confirmation).toHaveValue('team/app')

  const opened = context.waitForEvent('page')
  await alert.getByRole('link', { name: 'Sign in again' }).click()
  const other = await opened
  await expect(heading(other, 'team/app')).toBeVisible()
  await other.close()
  await comeBack(page)
  await expect(alert.getByRole('heading')).toHaveText('You are signed in again')
  await expect(confirmation).toHaveValue('team/app')
  expect(await api.requests('DELETE')).toEqual([])

  await confirm.click()
  await expect(heading(page, 'Repositories')).toBeFocused()
  expect(await api.requests('DELETE')).toHaveLength(1)
})

test('an operator’s own sign-in address is told where to lead back to', async ({
  page,
  signIn,
}) => {
  signIn.configure({ signInUrl: `${signIn.signInPath}?rd={address}`, deleteCredentials: 'off' })
  await page.goto(`${signIn.url}${list}?name=gateway&severity=high`)
  await expectOnly(repositoriesTable(page), 'gateway')
  signIn.end(redirect)
  await nextPage(page).focus()
  await refresh(page).click()
  await expect
    .poll(() => signIn.pages().some((path) => path.startsWith(signIn.signInPath)))
    .toBe(true)
  await expectOnly(repositoriesTable(page), 'gateway')
  await expect(page).toHaveURL(/\?name=gateway&severity=high$/)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a 401 of the API itself is no sign-out, and says whom to ask', async ({
  page,
  signIn,
  api,
}) => {
  await api.set({ rules: [{ path: '/repositories?', status: 401 }] })
  await page.clock.install()
  await page.goto(`${signIn.url}${list}`)
  const alert = alertNamed(page, 'The registry refused the credentials (401)')
  await expect(alert).toContainText('Signing in again does not change that: tell the operators.')
  await page.clock.runFor(60_000)
  await expect(signedOut(page)).toHaveCount(0)
  expect(signIn.pages()).toHaveLength(1)
})
