import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { alertNamed, heading, listOf, messages, openDelete, rowLink } from './detail.ts'
import { expect } from './fixtures.ts'
import { hold } from './hold.ts'
import { expectRange } from './table.ts'
import { test, vera } from './telling-proxy.ts'

const { prod } = REGISTRY_IDS

async function signOut(page: Page) {
  await page.getByRole('button', { name: 'Signed in as vera' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
}

test('signing out is a navigation that takes everything along', async ({
  page,
  sso,
  expectedErrors,
}) => {
  expectedErrors.push('Failed to load resource')
  await page.goto(`${sso.url}${listOf(prod)}`)
  await expectRange(page, 'Repositories 1 to 50')
  await page.evaluate(() => sessionStorage.setItem('berth:way-back', 'kept for a sign-in'))
  await signOut(page)
  await expect(heading(page, 'You are signed out')).toBeVisible()
  await expect(page).toHaveURL(`${sso.url}signed-out.html`)
  await expect(page.getByText('The one at your identity provider may go on')).toBeVisible()
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([])

  await page.goBack()
  // Not the page of before, which the browser may have kept.
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  await expect(page.getByRole('rowheader')).toHaveCount(0)
})

test('on the way out nothing of the registry is shown', async ({ page, sso }) => {
  await page.goto(`${sso.url}${listOf(prod)}`)
  await expectRange(page, 'Repositories 1 to 50')
  // As where the sign-out takes its time: 204 leaves a browser where it is.
  await page.route(/sign_out/, (route) => route.fulfill({ status: 204 }))
  await signOut(page)
  await expect(heading(page, 'Signing out…')).toBeVisible()
  await expect(heading(page, 'Signing out…')).toBeFocused()
  await expect(page.getByRole('link')).toHaveText(['Sign out'])
  await expect(page.locator('body')).not.toContainText(/ingress|vera|prod/)
  // A browser that kept this page for its Back button shows it again: the dashboard is asked for anew.
  await page.evaluate(() =>
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  )
  await expectRange(page, 'Repositories 1 to 50')
})

test('another tab says so, keeps what it has, and signs nobody in', async ({
  page,
  context,
  sso,
  expectedErrors,
}) => {
  expectedErrors.push('Failed to load resource')
  const other = await context.newPage()
  await other.clock.install()
  await other.goto(`${sso.url}${listOf(prod, '?severity=high')}`)
  await expectRange(other, 'Repositories 1 to')
  await page.goto(`${sso.url}${listOf(prod)}`)
  await expectRange(page, 'Repositories 1 to 50')
  await signOut(page)

  const alert = alertNamed(other, 'You are signed out')
  await expect(alert).toContainText('You signed out in another tab.')
  await expect(other.getByRole('button', { name: /Signed in/ })).toHaveCount(0)
  const loaded = sso.pages.length
  await other.getByRole('button', { name: 'Refresh' }).click()
  await other.clock.runFor(60_000)
  await expect(alert).toBeVisible()
  expect(sso.pages).toHaveLength(loaded)
  await expectRange(other, 'Repositories 1 to')
  await alert.getByRole('link', { name: 'Sign in again' }).click()
  await expect.poll(() => sso.pages.at(-1)).toBe(`/${listOf(prod, '?severity=high')}`)
})

test('while a delete is under way there is no signing out', async ({ page, sso, api }) => {
  const { sandbox } = REGISTRY_IDS
  await api.set({ repositories: { [sandbox]: [{ name: 'team/app' }] } })
  sso.told.user = { ...vera, groups: ['registry-deleters'] }
  const answer = await hold(page, 'DELETE', /team%2Fapp$/)
  await page.goto(`${sso.url}${listOf(sandbox)}`)
  await rowLink(page, 'team/app').click()
  const { confirmation, confirm, working } = await openDelete(page, 'team/app')
  await confirmation.fill('team/app')
  await confirm.click()
  await expect(working).toBeFocused()
  await page.goBack()
  await page.getByRole('alert').getByRole('button', { name: 'Leave' }).click()
  await expect(heading(page, 'Repositories')).toBeVisible()

  await page.getByRole('button', { name: 'Signed in as vera' }).click()
  const out = page.getByRole('button', { name: 'Sign out' })
  await expect(out).toBeDisabled()
  await expect(out).toHaveAccessibleDescription('A delete is under way')
  await out.click({ force: true })
  await expect(heading(page, 'Repositories')).toBeVisible()
  answer()
  await expect(messages(page)).toContainText('team/app was deleted.')
  await expect(out).toBeEnabled()
})
