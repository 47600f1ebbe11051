import { REGISTRY_IDS } from '../local-api/registries.ts'
import {
  addressOf,
  deleteButton,
  heading,
  listOf,
  messages,
  openDelete,
  readyToDelete,
} from './detail.ts'
import { expect } from './fixtures.ts'
import { selectRows } from './selection.ts'
import { expectRange } from './table.ts'
import { test, vera } from './telling-proxy.ts'

const { prod, failureLab } = REGISTRY_IDS

test('the bar says who is signed in, and what they may not do', async ({ page, sso }) => {
  await page.goto(`${sso.url}${addressOf(failureLab, 'team/app')}`)
  const account = page.getByRole('banner').getByRole('button', { name: 'Signed in as vera' })
  await expect(account).toHaveText('vera')
  await expect(page.getByText('vera@corp.test')).toBeHidden()
  await account.press('Enter')
  await expect(page.getByText('vera@corp.test')).toBeVisible()
  await expect(page.getByText('Can look, but not delete: that takes the group')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('vera@corp.test')).toBeHidden()
  await expect(account).toBeFocused()

  const reason = 'Needs the deleter role: registry-deleters'
  await expect(deleteButton(page)).toBeDisabled()
  await expect(deleteButton(page)).toHaveAccessibleDescription(reason)
  await deleteButton(page).click({ force: true })
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
})

test('nor several at once', async ({ page, sso }) => {
  await page.goto(`${sso.url}${listOf(failureLab)}`)
  const { remove } = await selectRows(page)
  await expect(remove).toBeDisabled()
  await expect(remove).toHaveAccessibleDescription(/^Needs the deleter role/)
})

test('a member of the deleter group may delete', async ({ page, sso }) => {
  sso.told.user = {
    remote_user: 'dora',
    userinfo: { name: 'Dora Deleter', groups: ['registry-viewers', 'registry-deleters'] },
  }
  await page.goto(`${sso.url}${addressOf(failureLab, 'team/app')}`)
  await page.getByRole('button', { name: 'Signed in as Dora Deleter' }).click()
  await expect(page.getByText('Can look, but not delete')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await openDelete(page, 'team/app')
})

test('a receipt names who is signed in, and whose credentials they used', async ({
  page,
  context,
  sso,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  sso.told.config = { ...sso.told.config, deleteCredentials: 'prompt' }
  sso.told.user = { ...vera, groups: ['registry-deleters'] }
  const parts = await readyToDelete(
    page,
    `${sso.url}${addressOf(failureLab, 'team/app')}`,
    'team/app',
  )
  await parts.username.fill('deleter@example.com')
  await parts.password.fill('pass:wörd-✓')
  await parts.confirm.click()
  await messages(page).getByRole('button', { name: 'Copy receipt' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'Deleted by: vera, with the credentials of deleter@example.com\n',
  )
})

test('what is not known forbids nothing', async ({ page, sso, expectedErrors }) => {
  expectedErrors.push('Failed to load resource')
  const open = async () => {
    const answered = page.waitForResponse(/userinfo$/)
    await page.goto(`${sso.url}${addressOf(failureLab, 'team/app')}`)
    await answered
    await expect(heading(page, 'team/app')).toBeVisible()
    await expect(deleteButton(page)).toBeEnabled()
  }
  sso.told.user = { remote_user: 'vera' }
  await open()
  await expect(page.getByRole('button', { name: 'Signed in as vera' })).toBeVisible()
  sso.told.status = 404
  await open()
  await expect(page.getByRole('button', { name: /Signed in/ })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
})

test('a refused question about the reader is asked once and ends no sign-in', async ({
  page,
  sso,
  expectedErrors,
}) => {
  expectedErrors.push('Failed to load resource')
  sso.told.status = 401
  await page.clock.install()
  await page.goto(`${sso.url}${listOf(prod)}`)
  await expectRange(page, 'Repositories 1 to 50')
  await expect.poll(() => sso.told.asked).toBe(1)
  await page.clock.runFor(60_000)
  await page.getByRole('button', { name: 'Next page' }).click()
  await expectRange(page, 'Repositories 51 to 100')
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(sso.told.asked).toBe(1)
})

test('who is signed in is asked again where the answer did not come', async ({
  page,
  sso,
  expectedErrors,
}) => {
  expectedErrors.push('Failed to load resource')
  sso.told.status = 503
  await page.goto(`${sso.url}${listOf(prod)}`)
  await expect.poll(() => sso.told.asked).toBeGreaterThan(0)
  sso.told.status = 200
  await expect(page.getByRole('button', { name: 'Signed in as vera' })).toBeVisible()
})

test('without an address nobody is asked, and there is no way out', async ({ page, sso }) => {
  sso.told.config = { deleteCredentials: 'proxy', deleterGroup: 'registry-deleters' }
  await page.goto(`${sso.url}${addressOf(failureLab, 'team/app')}`)
  await expect(deleteButton(page)).toBeEnabled()
  await expect(page.getByRole('button', { name: /Sign/ })).toHaveCount(0)
  expect(sso.told.asked).toBe(0)
})

test('who signs in as somebody else in another tab is named when they come back', async ({
  page,
  sso,
}) => {
  sso.told.user = { ...vera, groups: ['registry-deleters'] }
  await page.clock.install()
  await page.goto(`${sso.url}${addressOf(failureLab, 'team/app')}`)
  await expect(page.getByRole('button', { name: 'Signed in as vera' })).toBeVisible()
  await expect(deleteButton(page)).toBeEnabled()
  sso.told.user = { ...vera, preferredUsername: 'otto', groups: [] }
  await page.clock.runFor(16_000)
  await page.evaluate(() =>
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  )
  await expect(page.getByRole('button', { name: 'Signed in as otto' })).toBeVisible()
  await expect(deleteButton(page)).toBeDisabled()
})
