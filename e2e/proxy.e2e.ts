import { readdirSync, readFileSync } from 'node:fs'
import { createServer, get } from 'node:http'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { STATE_HEADER } from '../local-api/state.ts'
import { listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { servers } from './servers.ts'
import { expectRange } from './table.ts'

const { prod, failureLab } = REGISTRY_IDS
const { url } = servers.plain
const labRepository = `${url}api/registries/${failureLab}/repositories/team%2Fapp`

test('adds the token on the way up, keeps the path as it is, and marks the answer', async ({
  request,
  api,
}) => {
  const answer = await request.get(`${labRepository}?x=%2F%20+&y`)
  expect(answer.status()).toBe(200)
  expect(answer.headers()['x-registry-upstream']).toBe('1')
  expect(answer.headers()['cache-control']).toBe('no-store')
  const [received] = await api.requests()
  expect(received?.path).toBe(
    `/containerregistries/registries/${failureLab}/repositories/team%2Fapp?x=%2F%20+&y`,
  )
  expect(received?.authorization).toBe('Bearer local-token')
})

test('passes on credentials of the request, and nothing that belongs to this origin', async ({
  request,
  api,
}) => {
  const headers = {
    Authorization: 'Bearer somebody-else',
    Cookie: 'session=secret',
    Origin: new URL(url).origin,
    Referer: `${url}registries`,
  }
  expect((await request.get(labRepository, { headers })).status()).toBe(401)
  const [received] = await api.requests()
  expect(received?.authorization).toBe('Bearer somebody-else')
  for (const name of ['cookie', 'origin', 'referer'])
    expect(received?.headers).not.toHaveProperty(name)
})

test('lets no answer open a password window or set a cookie', async ({ request, api }) => {
  await api.set({
    rules: [
      { path: '/a', status: 401, headers: { 'WWW-Authenticate': 'Basic realm="x"' } },
      { headers: { 'Set-Cookie': 'a=b' } },
    ],
  })
  const refused = await request.get(`${url}api/registries/${failureLab}/repositories/a`)
  expect(refused.status()).toBe(401)
  expect(refused.headers()).not.toHaveProperty('www-authenticate')
  const answer = await request.get(labRepository)
  expect(answer.headers()).not.toHaveProperty('set-cookie')
})

test('its own failures do not carry the mark of the API', async ({ request, api }) => {
  await api.set({ rules: [{ drop: 'before' }] })
  const answer = await request.get(labRepository)
  expect(answer.status()).toBe(502)
  expect(answer.headers()).not.toHaveProperty('x-registry-upstream')
  expect(await answer.json()).toMatchObject({ httpStatus: 502, messages: [{ errorCode: 'proxy' }] })
  const file = await request.get(`${url}config.json`)
  expect(file.headers()).not.toHaveProperty('x-registry-upstream')
})

test('what something before the API answers is passed on without its mark', async ({
  request,
  api,
}) => {
  const headers = { 'X-Registry-Upstream': '0', Location: 'https://sign-in.example/' }
  await api.set({ rules: [{ status: 302, headers, times: 1 }, { status: 302 }] })
  const signIn = await request.get(labRepository, { maxRedirects: 0 })
  expect(signIn.status()).toBe(302)
  expect(signIn.headers()).toMatchObject({
    'x-registry-upstream': '0',
    'cache-control': 'no-store',
  })
  // A redirect of the API itself is a broken way to it.
  const answer = await request.get(labRepository, { maxRedirects: 0 })
  expect(answer.status()).toBe(502)
  expect(answer.headers()['x-registry-upstream']).toBe('1')
})

test('refuses a change that another site asks for', async ({ request, api }) => {
  for (const site of ['cross-site', 'same-site']) {
    const answer = await request.delete(labRepository, { headers: { 'Sec-Fetch-Site': site } })
    expect(answer.status()).toBe(403)
  }
  expect(await api.requests()).toEqual([])
  expect((await request.get(labRepository)).headers()).not.toHaveProperty(
    'access-control-allow-origin',
  )
})

test('another site that a reader visits cannot delete anything', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/CORS|ERR_FAILED|Failed to load/, /^violation: request/)
  const foreign = createServer((_, response) => response.end('<!doctype html><title>Foreign'))
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve))
  const address = foreign.address()
  const port = typeof address === 'object' ? address?.port : null
  await page.goto(`http://localhost:${port}`)
  const outcome = await page.evaluate(
    (target) => fetch(target, { method: 'DELETE', credentials: 'include' }).then(String, String),
    labRepository,
  )
  foreign.close()
  expect(outcome).toContain('TypeError')
  expect(await api.requests('DELETE')).toEqual([])
})

for (const path of ['/api/../secret', '/api/%2e%2E/secret', '/api/registries/./a', '/api/a/..']) {
  test(`does not lend its token to a path that climbs: ${path}`, async ({ api, stateId }) => {
    const { hostname, port } = new URL(url)
    // A browser would fold the path before it sends it.
    const options = { hostname, port, path, agent: false, headers: { [STATE_HEADER]: stateId } }
    const status = await new Promise((resolve) =>
      get(options, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      }),
    )
    expect(status).toBe(400)
    expect(await api.requests()).toEqual([])
  })
}

test('the page has strict headers, and no secret is in what is served', async ({
  page,
  request,
}) => {
  const answer = await request.get(url)
  const policy = answer.headers()['content-security-policy'] ?? ''
  expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/=]+';/)
  expect(policy).toMatch(/style-src 'self' 'sha256-[\w+/=]+';/)
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
  expect(answer.headers()).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  })
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 50')
  const script = page.locator('script[src]').first()
  const source = await script.evaluate((element: HTMLScriptElement) => element.src)
  expect((await request.get(source)).headers()['cache-control']).toBe(
    'public, max-age=31536000, immutable',
  )
  for (const file of readdirSync('dist', { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue
    const text = readFileSync(`${file.parentPath}/${file.name}`, 'utf8')
    for (const secret of ['local-token', 'REGISTRY_API', 'acme-prod', 'X-Local-Api-State']) {
      expect(text.includes(secret), `${file.name} holds ${secret}`).toBe(false)
    }
  }
})
