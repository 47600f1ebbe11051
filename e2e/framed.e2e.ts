import { REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf } from './detail.ts'
import { expect } from './fixtures.ts'
import { startFrontProxy } from './front-proxy.ts'
import { servers } from './servers.ts'
import { test } from './sign-in-proxy.ts'

const { prod } = REGISTRY_IDS

test.use({ signInTarget: servers.framed.url })

/** A portal of the company's that shows an address in a frame. */
async function startPortal(address: string) {
  return startFrontProxy(servers.plain.url, (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' })
    response.end(`<title>Portal</title><iframe title="Registry" width="1200" src="${address}">`)
    return true
  })
}

test('T30: in a frame without storage the list works, and a lost sign-in leads to a tab of its own', async ({
  page,
  context,
  signIn,
  expectedErrors,
}) => {
  expectedErrors.push('the server responded with a status of 401')
  await page.addInitScript(() => {
    for (const storage of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, storage, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
    }
  })
  await page.clock.install()
  const portal = await startPortal(`${signIn.url}${listOf(prod)}`)
  await page.goto(portal.url)
  const frame = page.frameLocator('iframe[title=Registry]')
  const rows = frame.getByRole('table', { name: 'Repositories' }).getByRole('rowheader')
  await expect(rows).toHaveCount(50)

  signIn.end('a bare 401')
  await frame.getByRole('button', { name: 'Refresh' }).click()
  const alert = frame.getByRole('alert')
  await expect(alert.getByRole('heading')).toHaveText('You are signed out')
  // A sign-in page would refuse to be shown here.
  await page.clock.runFor(60_000)
  expect(signIn.pages()).toHaveLength(1)
  await expect(rows).toHaveCount(50)

  const opened = context.waitForEvent('page')
  await alert.getByRole('link', { name: 'Sign in again' }).click()
  const tab = await opened
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Repositories')
  await tab.close()
  await frame.locator('body').evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(alert).toHaveCount(0)
  await expect(rows).toHaveCount(50)
  await portal.close()
})
