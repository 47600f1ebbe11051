import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, alertNamed, deleteButton, heading } from './detail.ts'
import { expect } from './fixtures.ts'
import { test } from './sign-in-proxy.ts'

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
