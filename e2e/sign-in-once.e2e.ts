import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, factsOf, heading, listOf } from './detail.ts'
import { expect } from './fixtures.ts'
import { test } from './sign-in-proxy.ts'
import { refresh, signedOut, standStill, untilShown } from './signed-out.ts'
import { expectRange } from './table.ts'

const { prod, failureLab } = REGISTRY_IDS
const list = listOf(prod)
const redirect = 'a redirect to the sign-in page'

test.beforeEach(({ expectedErrors }) => {
  expectedErrors.push('the server responded with a status of 401')
})

/** A navigation that the page has begun has reached the server before the answer to this. */
const askLast = (page: Page) =>
  page.evaluate(async () => {
    await fetch('config.json', { redirect: 'manual' })
  })

test('T12: a sign-in that does not help is not begun again and again', async ({ page, signIn }) => {
  await page.goto(`${signIn.url}${list}`)
  await expectRange(page, 'Repositories 1 to 50')
  await page.clock.install()
  signIn.end(redirect, 'for good')
  await refresh(page).click()
  await expect(signedOut(page)).toContainText('Signing in again…')
  await page.clock.runFor(2_000)
  await expect.poll(() => signIn.pages().length).toBe(2)
  await expect(heading(page, 'This page could not be shown')).toBeVisible()
  await expect(signedOut(page)).toContainText('Your sign-in has ended.')
  await page.clock.runFor(25_000)
  expect(signIn.pages()).toHaveLength(2)

  await signedOut(page).getByRole('link', { name: 'Sign in again' }).click()
  await expect.poll(() => signIn.pages().length).toBe(3)
  await expect(signedOut(page)).toBeVisible()
})

test('without storage no sign-in begins by itself, and the link still leads there', async ({
  page,
  signIn,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError')
      },
    })
  })
  await page.clock.install()
  await page.goto(`${signIn.url}${list}`)
  await expectRange(page, 'Repositories 1 to 50')
  signIn.end(redirect)
  await refresh(page).click()
  await expect(signedOut(page)).toBeVisible()
  await page.clock.runFor(60_000)
  await askLast(page)
  expect(signIn.pages()).toHaveLength(1)
  await signedOut(page).getByRole('link', { name: 'Sign in again' }).click()
  await expectRange(page, 'Repositories 1 to 50')
})

test('storage that takes nothing leads into no loop', async ({ page, signIn }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.clock.install()
  await page.goto(`${signIn.url}${list}`)
  await expectRange(page, 'Repositories 1 to 50')
  signIn.end(redirect, 'for good')
  await refresh(page).click()
  await expect(signedOut(page)).toBeVisible()
  await page.clock.runFor(60_000)
  await askLast(page)
  expect(signIn.pages()).toHaveLength(1)
})

test('T12: everything that fails at once is one sign-out and one sign-in', async ({
  page,
  signIn,
}) => {
  await page.goto(`${signIn.url}${addressOf(failureLab, 'team/app')}`)
  await expect.poll(() => factsOf(page)).toMatchObject({ Artifacts: '3' })
  await standStill(page)
  signIn.end('the sign-in page itself')
  // The facts and the artifacts, side by side.
  await Promise.all([
    refresh(page).click(),
    page.getByRole('columnheader', { name: 'Last push' }).getByRole('button').click(),
  ])
  await untilShown(page, async () => {
    expect(signIn.refused().length).toBeGreaterThan(1)
    await expect(page.getByRole('alert')).toHaveCount(1, { timeout: 500 })
  })
  await page.clock.resume()
  await expect.poll(() => signIn.pages().length).toBe(2)
  // The page of before had an alert.
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect.poll(() => factsOf(page)).toMatchObject({ Artifacts: '3' })
  expect(signIn.pages()).toHaveLength(2)
})
