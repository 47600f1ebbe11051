import { REGISTRY_IDS } from '../../local-api/registries.ts'
import { alertNamed, listOf } from '../detail.ts'
import { expectRange } from '../table.ts'
import { expect, fillIn, form, signIn, test } from './fixtures.ts'
import { showing } from './portal.ts'

const { prod } = REGISTRY_IDS

test('in the frame of a same-site portal the list works, without its bar where it is asked', async ({
  page,
  bench,
  portal,
}) => {
  const address = `${bench.url}${listOf(prod)}`
  await signIn(page, address, 'vera')
  await expectRange(page, 'Repositories 1 to 50')
  const frame = page.frameLocator('iframe[title=Registry]')
  const rows = frame.getByRole('table', { name: 'Repositories' }).getByRole('rowheader')

  await page.goto(showing(portal.sameSite, `${address}?frame=1`))
  await expect(rows).toHaveCount(50)
  await expect(frame.getByRole('banner')).toHaveCount(0)
  await rows.first().getByRole('link').click()
  await expect(frame.getByRole('button', { name: 'Delete repository' })).toBeVisible()
  await expect(frame.getByRole('banner')).toHaveCount(0)
})

test('without a sign-in, a frame leads to one in a new tab and opens when the reader is back', async ({
  page,
  context,
  bench,
  portal,
  expectedErrors,
}) => {
  expectedErrors.push('status of 401')
  await page.goto(showing(portal.sameSite, `${bench.url}${listOf(prod, '?severity=high')}`))
  const frame = page.frameLocator('iframe[title=Registry]')
  await expect(frame.getByRole('heading', { name: 'Sign in first' })).toBeVisible()
  const opened = context.waitForEvent('page')
  await frame.getByRole('link', { name: 'Sign in in a new tab' }).click({ delay: 150 })
  const tab = await opened
  await fillIn(tab, 'vera')
  await expectRange(tab, 'Repositories 1 to')
  await expect(tab).toHaveURL(`${bench.url}${listOf(prod, '?severity=high')}`)
  await tab.close()
  await frame.locator('body').evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(frame.getByRole('combobox', { name: 'Severity' })).toHaveValue('high')
})

test('a sign-in that ends in a frame is renewed in a new tab, and the frame goes on', async ({
  page,
  context,
  bench,
  portal,
  expectedErrors,
}) => {
  expectedErrors.push('status of 401')
  const address = `${bench.url}${listOf(prod)}`
  await signIn(page, address, 'vera')
  await expectRange(page, 'Repositories 1 to 50')
  await page.goto(showing(portal.sameSite, address))
  const frame = page.frameLocator('iframe[title=Registry]')
  await expect(frame.getByRole('rowheader')).toHaveCount(50)
  await context.clearCookies({ name: '__Host-berth' })
  await frame.getByRole('button', { name: 'Refresh' }).click()
  const alert = frame.getByRole('alert').filter({ hasText: 'You are signed out' })
  const opened = context.waitForEvent('page')
  await alert.getByRole('link', { name: 'Sign in again' }).click()
  const tab = await opened
  await expectRange(tab, 'Repositories 1 to 50')
  await tab.close()
  await frame.locator('body').evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(alert).toHaveCount(0)
  await expect(frame.getByRole('rowheader')).toHaveCount(50)
})

test('a portal of another site is shown nothing', async ({
  page,
  bench,
  portal,
  expectedErrors,
}) => {
  expectedErrors.push(/frame/i, 'status of 401')
  await signIn(page, `${bench.url}${listOf(prod)}`, 'vera')
  await expectRange(page, 'Repositories 1 to 50')
  await page.goto(showing(portal.foreign, `${bench.url}${listOf(prod)}?frame=1`))
  await expect
    .poll(() => page.frames().map((frame) => frame.url()))
    .toContainEqual(expect.stringContaining('chrome-error:'))
  await expect(form(page)).toHaveCount(0)
  await expect(alertNamed(page, 'You are signed out')).toHaveCount(0)
})
