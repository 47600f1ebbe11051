import { REGISTRY_IDS } from '../local-api/registries.ts'
import { heading, listOf, rowLink } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { servers } from './servers.ts'
import { expectRange } from './table.ts'

const { prod } = REGISTRY_IDS

for (const [mount, { url }] of Object.entries({ root: servers.plain, path: servers.mounted })) {
  test(`the one build runs under a ${mount}: deep link, reload, navigation`, async ({ page }) => {
    const outside: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(url)) outside.push(request.url())
    })
    await page.goto(`${url}${listOf(prod)}/platform/ingress-gateway`)
    await expect(heading(page, 'platform/ingress-gateway')).toBeVisible()
    await page.reload()
    await expect(heading(page, 'platform/ingress-gateway')).toBeVisible()
    await page.getByRole('link', { name: 'Repositories' }).click()
    await expectRange(page, 'Repositories 1 to 50')
    await expect(page).toHaveURL(`${url}${listOf(prod)}`)
    await expect(rowLink(page, 'platform/ingress-gateway')).toHaveAttribute(
      'href',
      `${new URL(url).pathname}${listOf(prod)}/platform/ingress-gateway`,
    )
    await page.getByRole('link', { name: 'Berth' }).click()
    await expect(page.getByRole('table', { name: 'Registries' })).toBeVisible()
    expect(outside).toEqual([])
  })

  test(`under a ${mount}, a page is the page and a missing file is missing`, async ({
    request,
  }) => {
    const pages = ['', 'registries', `${listOf(prod)}/app.js`, `${listOf(prod)}/a%b/100%25`]
    for (const path of [...pages, 'signed-out.html', 'sign-in-first.html']) {
      const page = await request.get(`${url}${path}`)
      expect([path, page.status()]).toEqual([path, 200])
      expect(page.headers()['content-type']).toContain('text/html')
      expect(page.headers()['cache-control']).toBe('no-cache, private')
      expect(await page.text()).toContain(`<base href="${new URL(url).pathname}"`)
    }
    for (const path of ['assets/gone.js', 'gone.js', 'assets/', 'registriesx']) {
      const file = await request.get(`${url}${path}`)
      expect([path, file.status()]).toEqual([path, 404])
      expect(await file.text()).not.toContain('<div id="root">')
      expect(file.headers()['cache-control'] ?? '').not.toContain('immutable')
    }
  })
}

for (const [mount, { url }] of Object.entries({ root: servers.plain, path: servers.mounted })) {
  test(`under a ${mount}, choices made while rows are on their way add up`, async ({
    page,
    api,
  }) => {
    await api.set({ rules: [{ path: 'filter.', delayMs: 1500 }] })
    await page.goto(`${url}${listOf(prod)}`)
    await expectRange(page, 'Repositories 1 to 50')
    const severity = page.getByRole('combobox', { name: 'Severity' })
    await severity.selectOption('High')
    const table = page.getByRole('table', { name: 'Repositories' })
    await expect(table).toHaveAttribute('aria-busy', 'true')
    await expect(severity).toHaveValue('high')
    await table.getByRole('button', { name: 'Pulls' }).click()
    await expect(page).toHaveURL(/\?severity=high&orderBy=-pullCount$/)
  })
}

test('the mount path without its slash leads to the one with it', async ({ request }) => {
  const bare = servers.mounted.url.replace(/\/$/, '')
  const answer = await request.get(bare, { maxRedirects: 0 })
  expect([answer.status(), answer.headers().location]).toEqual([308, '/tools/registry/'])
  const asked = await request.get(`${bare}?a=b`, { maxRedirects: 0 })
  expect(asked.headers().location).toBe('/tools/registry/?a=b')
  expect((await request.get(`${bare}x`)).status()).toBe(404)
})

test('config.json says what the environment says, and nothing secret', async ({ request }) => {
  const config = async (url: string) => (await request.get(`${url}config.json`)).json()
  expect(await config(servers.plain.url)).toEqual({ deleteCredentials: 'proxy' })
  expect(await config(servers.basic.url)).toEqual({ deleteCredentials: 'proxy' })
  expect(await config(servers.readOnly.url)).toEqual({ deleteCredentials: 'off' })
  expect(await config(servers.mounted.url)).toEqual({
    registryId: REGISTRY_IDS.staging,
    deleteCredentials: 'prompt',
  })
})
