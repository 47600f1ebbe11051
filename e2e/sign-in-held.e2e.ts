import { longestName } from '#lib/list-search.ts'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { findBox } from './affected.ts'
import { listOf } from './detail.ts'
import { expect } from './fixtures.ts'
import { searchBox, severityChoice } from './list.ts'
import { refresh, signedOut } from './signed-out.ts'
import { test } from './sign-in-proxy.ts'
import { expectOnly, expectRange, repositoriesTable } from './table.ts'

const list = listOf(REGISTRY_IDS.prod)

test.beforeEach(async ({ page, signIn, expectedErrors }) => {
  expectedErrors.push('the server responded with a status of 401')
  await page.clock.install()
  await page.goto(`${signIn.url}${list}`)
  await expectRange(page, 'Repositories 1 to 50')
  signIn.end('a bare 401')
})

test('T13: while somebody types, the sign-in waits for their word and loses nothing', async ({
  page,
  signIn,
}) => {
  await severityChoice(page).selectOption('High or critical')
  await searchBox(page).fill('gateway')
  await page.clock.runFor(120_000)
  await expect(page).toHaveURL(/\?name=gateway&severity=high,critical$/)
  await expect(searchBox(page)).toHaveValue('gateway')
  await expect(signedOut(page)).toBeVisible()
  expect(signIn.pages()).toHaveLength(1)
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0)

  await signedOut(page).getByRole('link', { name: 'Sign in again' }).click()
  await expectOnly(repositoriesTable(page), 'gateway')
  await expect(signedOut(page)).toHaveCount(0)
  await expect(page).toHaveURL(/\?name=gateway&severity=high,critical$/)
})

test('T13: a name too long to be searched for is no less typed', async ({ page, signIn }) => {
  const pasted = 'x'.repeat(longestName + 1)
  await searchBox(page).fill(pasted)
  await refresh(page).click()
  await expect(signedOut(page)).toBeVisible()
  await page.clock.runFor(120_000)
  await expect(searchBox(page)).toHaveValue(pasted)
  expect(signIn.pages()).toHaveLength(1)
})

test('T13: half a number of a vulnerability is kept, wherever the focus is', async ({
  page,
  signIn,
}) => {
  await findBox(page).fill('CVE-2024-30')
  await refresh(page).click()
  await expect(signedOut(page)).toBeVisible()
  await page.clock.runFor(120_000)
  await expect(findBox(page)).toHaveValue('CVE-2024-30')
  expect(signIn.pages()).toHaveLength(1)
  await findBox(page).fill('')
  await refresh(page).focus()
  await page.clock.runFor(3_000)
  await expect(signedOut(page)).toHaveCount(0)
  expect(signIn.pages()).toHaveLength(2)
})

test('T13: once the typing has ended, the sign-in begins by itself', async ({ page }) => {
  await searchBox(page).fill('gateway')
  await page.clock.runFor(5_000)
  await expect(signedOut(page)).toBeVisible()
  await searchBox(page).blur()
  await page.clock.runFor(1_000)
  await expect(signedOut(page)).toContainText('Signing in again…')
  await page.clock.runFor(2_000)
  await expectOnly(repositoriesTable(page), 'gateway')
  await expect(signedOut(page)).toHaveCount(0)
})

test('what ends before half a minute is over lets the sign-in begin after it', async ({
  page,
  signIn,
}) => {
  await refresh(page).click()
  await expect(signedOut(page)).toContainText('Signing in again…')
  await page.clock.runFor(2_000)
  await expect(signedOut(page)).toHaveCount(0)
  await expectRange(page, 'Repositories 1 to 50')
  signIn.end('a bare 401')
  await searchBox(page).fill('gateway')
  await page.clock.runFor(1_000)
  await expect(signedOut(page)).toBeVisible()
  await searchBox(page).blur()
  await page.clock.runFor(5_000)
  await expect(signedOut(page)).not.toContainText('Signing in again…')
  expect(signIn.pages()).toHaveLength(2)
  await page.clock.runFor(30_000)
  await expectOnly(repositoriesTable(page), 'gateway')
  await expect(signedOut(page)).toHaveCount(0)
  expect(signIn.pages()).toHaveLength(3)
})

test('no sign-in begins offline, where it would leave an empty page', async ({
  page,
  context,
  signIn,
}) => {
  await refresh(page).click()
  await expect(signedOut(page)).toContainText('Signing in again…')
  await context.setOffline(true)
  await page.clock.runFor(5_000)
  await expect(signedOut(page)).not.toContainText('Signing in again…')
  await expectRange(page, 'Repositories 1 to 50')

  await context.setOffline(false)
  await page.clock.runFor(1_000)
  await expect(signedOut(page)).toContainText('Signing in again…')
  await page.clock.runFor(2_000)
  await expect(signedOut(page)).toHaveCount(0)
  await expectRange(page, 'Repositories 1 to 50')
  expect(signIn.pages()).toHaveLength(2)
})
