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
