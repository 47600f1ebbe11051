import { REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf } from './detail.ts'
import { expect } from './fixtures.ts'
import { startFrontProxy } from './front-proxy.ts'
import { hold } from './hold.ts'
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

test('a frame that brings a bar of its own is shown without ours, and keeps working', async ({
  page,
  signIn,
}) => {
  const portal = await startPortal(`${signIn.url}${listOf(prod, '?frame=1&severity=high')}`)
  await page.goto(portal.url)
  const frame = page.frameLocator('iframe[title=Registry]')
  const rows = frame.getByRole('table', { name: 'Repositories' }).getByRole('rowheader')
  await expect(rows).not.toHaveCount(0)
  await expect(frame.getByRole('combobox', { name: 'Severity' })).toHaveValue('high')
  await expect(frame.getByRole('banner')).toHaveCount(0)
  const [content] = page.frames().slice(1)
  const url = () => new URL(content?.url() ?? '')

  const name = (await rows.first().textContent()) ?? ''
  await rows.first().getByRole('link').click()
  await expect(frame.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
  await expect(frame.getByRole('banner')).toHaveCount(0)
  expect(url().search).toBe('')
  // The address says nothing of it any more.
  await content?.goto(url().href)
  await expect(frame.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
  await expect(frame.getByRole('banner')).toHaveCount(0)
  await frame.getByRole('link', { name: 'Repositories' }).click()
  await expect(rows).not.toHaveCount(0)
  await content?.goto(`${signIn.url}${listOf(prod, '?frame=0')}`)
  await expect(frame.getByRole('banner')).toBeVisible()
  await portal.close()
})

test('without being asked, a frame has the bar; and a page of its own has it, asked or not', async ({
  page,
  signIn,
}) => {
  const portal = await startPortal(`${signIn.url}${listOf(prod)}`)
  await page.goto(portal.url)
  await expect(page.frameLocator('iframe[title=Registry]').getByRole('banner')).toBeVisible()
  await portal.close()
  await page.goto(`${signIn.url}${listOf(prod, '?frame=1')}`)
  await expect(page.getByRole('table', { name: 'Repositories' })).toBeVisible()
  await expect(page.getByRole('banner')).toBeVisible()
})

test('a frame without a sign-in leads to a tab of its own, and opens when the reader is back', async ({
  page,
  context,
  signIn,
  expectedErrors,
}) => {
  expectedErrors.push('the server responded with a status of 401')
  let signedIn = false
  let frames = 0
  const gate = await startFrontProxy(signIn.url, (request, response) => {
    if (signedIn || request.headers['sec-fetch-dest'] !== 'iframe') return false
    frames += 1
    void fetch(`${signIn.url}sign-in-first.html`).then(async (answer) => {
      const headers = new Headers(answer.headers)
      // Read, it is no longer compressed.
      for (const header of ['content-encoding', 'content-length']) headers.delete(header)
      response.writeHead(401, Object.fromEntries(headers)).end(await answer.text())
    })
    return true
  })
  const portal = await startPortal(`${gate.url}${listOf(prod, '?severity=high')}`)
  await page.goto(portal.url)
  const frame = page.frameLocator('iframe[title=Registry]')
  await expect(frame.getByRole('heading', { name: 'Sign in first' })).toBeVisible()
  const asked = frames
  // Pressing something in it gives the frame the focus; that alone is no coming back.
  await frame.locator('body').evaluate(() => window.dispatchEvent(new Event('focus')))
  const opened = context.waitForEvent('page')
  await frame.getByRole('link', { name: 'Sign in in a new tab' }).click({ delay: 150 })
  const tab = await opened
  expect(frames).toBe(asked)
  await expect(tab).toHaveURL(`${gate.url}${listOf(prod, '?severity=high')}`)
  signedIn = true
  await tab.close()
  await frame.locator('body').evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(frame.getByRole('combobox', { name: 'Severity' })).toHaveValue('high')
  await portal.close()
  await gate.close()
})

test('where the page around has a bar, the shell has none either', async ({ page, signIn }) => {
  const portal = await startPortal(`${signIn.url}${listOf(prod)}?frame=1`)
  const files = await hold(page, 'GET', /\/assets\//)
  await page.goto(portal.url, { waitUntil: 'commit' })
  const frame = page.frameLocator('iframe[title=Registry]')
  await expect(frame.locator('.shell i').first()).toBeVisible()
  await expect(frame.getByRole('banner')).toHaveCount(0)
  files()
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Repositories')
  await portal.close()
})
