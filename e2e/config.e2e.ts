import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, alertNamed, deleteButton, heading, listOf } from './detail.ts'
import { expect } from './fixtures.ts'
import { hold } from './hold.ts'
import { searchBox } from './list.ts'
import { test } from './sign-in-proxy.ts'
import { expectRange } from './table.ts'

test('a wrong setting is named by its path, and gone once it is mended', async ({
  page,
  signIn,
}) => {
  signIn.configure({ deleteCredentials: 'ask', signOutUrl: 'javascript:alert(1)' })
  await page.goto(`${signIn.url}${addressOf(REGISTRY_IDS.failureLab, 'team/app')}`)
  await expect(heading(page, 'team/app')).toBeVisible()
  const alert = alertNamed(page, 'A setting of this dashboard is wrong')
  await expect(alert.getByRole('listitem')).toHaveText([
    /^config\.json: deleteCredentials must be one of "prompt", "proxy" and "off"/,
    'config.json: signOutUrl must be an http(s) or relative address',
  ])
  // It may have been meant to forbid deleting.
  await expect(deleteButton(page)).toBeDisabled()

  signIn.configure({ deleteCredentials: 'proxy' })
  await alert.getByRole('button', { name: 'Read it again' }).click()
  await expect(alert).toHaveCount(0)
  await expect(deleteButton(page)).toBeEnabled()
  await expect(heading(page, 'team/app')).toBeFocused()
})

test('settings that cannot be read are said to be so, and read again by themselves', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/503/)
  let failing = true
  await page.route('**/config.json', (route) =>
    failing ? route.fulfill({ status: 503 }) : route.fallback(),
  )
  await page.goto(addressOf(REGISTRY_IDS.failureLab, 'team/app'))
  await expect(heading(page, 'team/app')).toBeVisible()
  const alert = alertNamed(page, 'The settings of this dashboard could not be read')
  await expect(alert).toContainText('config.json: status 503.')
  await expect(alert.getByRole('timer')).toHaveText(/^Reads again (in \d s\.|now\.)$/)
  await expect(deleteButton(page)).toHaveAccessibleDescription(/until the settings/)
  failing = false
  await expect(alert).toHaveCount(0)
  await expect(deleteButton(page)).toBeEnabled()
})

test('a page in the place of the settings is no sign-out', async ({ page }) => {
  await page.route('**/config.json', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Welcome</h1>' }),
  )
  await page.goto(addressOf(REGISTRY_IDS.failureLab, 'team/app'))
  const alert = alertNamed(page, 'The settings of this dashboard could not be read')
  await expect(alert).toContainText('expected JSON, got HTML')
  await alert.getByRole('button', { name: 'Read it again' }).click()
  await expect(heading(page, 'team/app')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(1)
})

test('settings that a sign-in stood before are read again after it', async ({
  page,
  context,
  signIn,
  expectedErrors,
}) => {
  expectedErrors.push('Failed to load resource')
  await page.clock.install()
  await page.route(
    '**/config.json',
    (route) => {
      signIn.end('the sign-in page itself')
      return route.fallback()
    },
    { times: 1 },
  )
  await page.goto(`${signIn.url}${listOf(REGISTRY_IDS.prod)}`)
  await expect(alertNamed(page, 'You are signed out')).toBeVisible()
  const unread = alertNamed(page, 'The settings of this dashboard could not be read')
  await expect(unread).toBeVisible()
  // Typing keeps the page from signing in by itself.
  await searchBox(page).fill('a')

  const other = await context.newPage()
  await other.goto(`${signIn.url}registries`)
  await other.close()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expectRange(page, 'Repositories 1 to')
  await expect(unread).toHaveCount(0)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a start that takes long says so', async ({ page }) => {
  const answer = await hold(page, 'GET', /config\.json$/)
  await page.goto(listOf(REGISTRY_IDS.prod))
  const words = page.getByText(/^Still loading/)
  await expect(page.getByRole('banner')).toBeVisible()
  await expect(words).toBeHidden()
  await expect(words).toBeVisible()
  answer()
  await expectRange(page, 'Repositories 1 to 50')
  await expect(words).toHaveCount(0)
})
