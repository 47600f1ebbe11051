import { readdirSync, readFileSync } from 'node:fs'
import { REGISTRY_IDS } from '../../local-api/registries.ts'
import { securityHeaders } from '../../server/security-headers.ts'
import { addressOf, listOf } from '../detail.ts'
import { ask } from './ask.ts'
import { asked } from './asked.ts'
import { expect } from './fixtures.ts'

const { prod, failureLab } = REGISTRY_IDS

asked(
  'pages are asked for anew, hashed files never again, and what is missing is missing',
  async ({ bench, get }) => {
    const { pathname } = new URL(bench.url)
    const pages = ['', 'index.html', 'registries', 'registries/', `${listOf(prod)}/app.js`]
    for (const path of [...pages, `${listOf(prod)}/a%25b/100%2525/what%3F/x%2Fy`]) {
      const { status, headers, body } = await get(path)
      expect([path, status, headers['cache-control']]).toEqual([path, 200, 'no-cache, private'])
      expect(headers['content-type']).toMatch(/^text\/html/)
      expect(body).toContain(`<base href="${pathname}" />`)
    }
    const [asset = ''] = readdirSync('dist/assets').filter((name) => name.endsWith('.js'))
    const file = await get(`assets/${asset}`)
    expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(file.body).toBe(readFileSync(`dist/assets/${asset}`, 'utf8'))
    for (const path of ['assets/gone.js', 'gone.js', 'assets/', 'assets', 'registriesx']) {
      const { status, headers, body } = await get(path)
      expect([path, status, headers['cache-control']]).toEqual([path, 404, 'no-store'])
      expect(body).not.toContain('id="root"')
    }
    const bare = await ask(bench.origin, `${pathname.slice(0, -1)}?a=b`)
    expect([bare.status, bare.headers.location?.replace(bench.origin, '')]).toEqual([
      308,
      `${pathname}?a=b`,
    ])
    expect((await get('config.json')).headers['cache-control']).toBe('no-store')
    expect(JSON.parse((await get('config.json')).body)).toMatchObject({
      deleteCredentials: 'proxy',
    })
    expect((await get('api/registries')).headers['cache-control']).toBe('no-store')
  },
)

asked('the headers are those of the dashboard’s own servers', async ({ get }) => {
  const frameAncestors = 'https://localhost:*'
  const expected = securityHeaders({ frameAncestors, developmentNonce: null })
  const [asset = ''] = readdirSync('dist/assets')
  for (const path of ['', 'gone.js', `assets/${asset}`, 'assets/gone.js', 'api/registries']) {
    const { headers } = await get(path)
    for (const [name, value] of Object.entries(expected)) {
      expect([path, name, headers[name.toLowerCase()]]).toEqual([path, name, value])
    }
    expect(headers['strict-transport-security']).toMatch(/max-age=\d+/)
  }
})

asked(
  'nothing outside the build is reachable, and no path climbs out of the API',
  async ({ api, get }) => {
    const outside = [
      '../',
      '%2e%2e/',
      '..%2f',
      'assets/../../etc/secrets.conf',
      'errors/../secrets.conf',
    ]
    const climbing = ['.', '..', '%2e', '.%2E'].flatMap((dots) => [
      dots,
      `${dots}/x`,
      `x/${dots}/y`,
      `${dots}?x`,
    ])
    for (const path of [
      ...outside,
      ...climbing.map((end) => `api/${end}`),
      'api//../x',
      '%61pi/%2e%2e/x',
    ]) {
      const { status, body } = await get(path)
      expect([path, [400, 403, 404].includes(status)]).toEqual([path, true])
      expect(body).not.toContain('Bearer')
      const reached = (await api.requests()).some((sent) => !sent.path.includes('/registries/'))
      expect([path, reached]).toEqual([path, false])
    }
  },
)

asked(
  'an answer of the API has its mark and its number, and nothing that is not for a browser',
  async ({ api, get }) => {
    const headers = {
      'Set-Cookie': 'a=b',
      'WWW-Authenticate': 'Basic',
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'DELETE',
      'Strict-Transport-Security': 'max-age=0',
      'Cache-Control': 'public',
      'X-Request-Id': 'theirs',
      'X-Registry-Upstream': '0',
    }
    await api.set({ rules: [{ path: 'limit=1', headers }] })
    const told = await get('api/registries?limit=1')
    expect(told.status).toBe(200)
    expect(told.headers['strict-transport-security']).toBe('max-age=31536000')
    const [heard] = (await api.requests()).filter(({ path }) => path.endsWith('limit=1'))
    const sent = heard?.headers['x-request-id']
    expect(sent).toMatch(/^[\w@-]{16,}$/)
    expect(told.headers).toMatchObject({
      'x-registry-upstream': '1',
      'cache-control': 'no-store',
      'x-request-id': sent,
    })
    for (const name of [
      'set-cookie',
      'www-authenticate',
      'access-control-allow-origin',
      'access-control-allow-methods',
    ]) {
      expect([name, told.headers[name]]).toEqual([name, undefined])
    }
    // Not for what the page itself may still be asking for.
    await api.set({ rules: [{ path: 'limit=1', drop: 'before' }] })
    const lost = await get('api/registries?limit=1')
    expect([lost.status, JSON.parse(lost.body).httpStatus]).toEqual([502, 502])
    expect(lost.headers['x-registry-upstream']).toBeUndefined()
    expect(lost.headers['cache-control']).toBe('no-store')
  },
)

asked('the token stands nowhere but in what the API hears', async ({ page, bench, get }) => {
  const files = readdirSync('dist/assets').map((name) =>
    readFileSync(`dist/assets/${name}`, 'utf8'),
  )
  const stored = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  )
  const answers = [await get(''), await get('config.json'), await get('api/registries')]
  const seen = [await page.content(), stored, JSON.stringify(answers), bench.logs(), ...files]
  for (const text of seen) expect(text).not.toContain('local-token')
})

asked('the audit log has a line of each call, without the query', async ({ page, bench, get }) => {
  await page.goto(`${bench.url}${addressOf(failureLab, 'team/app')}`)
  const { headers } = await get('api/registries?limit=1&secret=in-a-query')
  const lines = bench.audit()
  const line = lines.find(({ id }) => id === headers['x-request-id'])
  expect(line).toMatchObject({ user: 'dora', method: 'GET', status: 200, site: '-' })
  expect(line?.path).toBe(`${new URL(bench.url).pathname}api/registries`)
  expect(Date.parse(String(line?.time))).toBeLessThanOrEqual(Date.now())
  expect(bench.logs()).not.toMatch(/in-a-query|code=/)
})

asked('no header of a client’s takes away what the proxy writes', async ({ api, get }) => {
  await api.set({})
  const headers = { Connection: 'close, Authorization, X-Request-Id', 'X-Contract-Number': '31337' }
  expect((await get('api/registries?limit=3', headers)).status).toBe(200)
  const sent = (await api.requests()).find(({ path }) => path.endsWith('limit=3'))
  expect(sent?.authorization).toBe('Bearer local-token')
  expect(sent?.headers['x-request-id']).toMatch(/^[\w@-]{16,}$/)
  expect(JSON.stringify(sent)).not.toContain('31337')
})

asked('a redirect of the API is none of a sign-in', async ({ front, api, get }) => {
  asked.skip(front !== 'Caddy', 'Apache and nginx pass it on as the API gave it')
  await api.set({ rules: [{ path: 'limit=4', status: 302, headers: { Location: '/elsewhere' } }] })
  const { status, headers, body } = await get('api/registries?limit=4')
  expect([status, headers.location, headers['x-registry-upstream']]).toEqual([
    502,
    undefined,
    undefined,
  ])
  expect(JSON.parse(body)).toMatchObject({ httpStatus: 502 })
})
