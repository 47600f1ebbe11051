import { readdirSync, readFileSync } from 'node:fs'
import { securityHeaders } from '../../server/security-headers.ts'
import { type Answer, ask } from './ask.ts'
import { asked } from './asked.ts'
import { expect } from './fixtures.ts'

/** What each server has for who takes both; nginx has Brotli by a module of its own alone. */
const best = {
  Apache: { file: 'br', page: 'br', api: 'br' },
  nginx: { file: 'gzip', page: 'gzip', api: 'gzip' },
  Caddy: { file: 'br', page: 'gzip', api: 'gzip' },
}

const varies = /\bAccept-Encoding\b/
const both = { 'Accept-Encoding': 'gzip, br' }
const fileOf = (kind: string) =>
  `assets/${readdirSync('dist/assets').find((name) => name.startsWith('index-') && name.endsWith(kind))}`

/** What may not differ, however an answer comes. */
function told({ status, headers, body }: Answer) {
  const names = [
    ...Object.keys(securityHeaders({ frameAncestors: '', developmentNonce: null })),
    'Strict-Transport-Security',
    'Cache-Control',
    'Content-Type',
    'Content-Language',
  ]
  return { status, body, headers: names.map((name) => [name, headers[name.toLowerCase()]]) }
}

asked(
  'files of the build come as they lie there, compressed for who takes that',
  async ({ front, get }) => {
    const files = {
      [fileOf('.js')]: /^(?:text|application)\/javascript\b/,
      [fileOf('.css')]: /^text\/css\b/,
      'favicon.svg': /^image\/svg\+xml\b/,
    }
    for (const [path, type] of Object.entries(files)) {
      const plain = await get(path, { 'Accept-Encoding': 'identity' })
      expect(plain.body, path).toBe(readFileSync(`dist/${path}`, 'utf8'))
      expect(plain.headers['content-encoding'], path).toBeUndefined()
      expect(plain.headers['content-type'], path).toMatch(type)
      if (path !== 'favicon.svg') expect(plain.headers['cache-control']).toContain('immutable')
      const asIs = new Map([
        ['gzip, br', best[front].file],
        ['gzip', 'gzip'],
        ['br;q=0, gzip', 'gzip'],
      ])
      for (const [accept, encoding] of asIs) {
        const answer = await get(path, { 'Accept-Encoding': accept })
        const ending = encoding === 'br' ? '.br' : '.gz'
        expect([path, accept, answer.headers['content-encoding']]).toEqual([path, accept, encoding])
        expect(answer.size, path).toBe(readFileSync(`dist/${path}${ending}`).length)
        expect(told(answer), path).toEqual(told(plain))
        expect(answer.headers.vary, path).toMatch(varies)
      }
      expect(plain.headers.vary, path).toMatch(varies)
    }
  },
)

asked(
  'pages come compressed after the mount path is written in, and to who is signed in alone',
  async ({ front, bench, get }) => {
    const { pathname } = new URL(bench.url)
    for (const path of ['', 'registries', 'signed-out.html', 'sign-in-first.html']) {
      const plain = await get(path, { 'Accept-Encoding': 'identity' })
      expect(plain.body, path).toContain(`<base href="${pathname}" />`)
      const answer = await get(path, both)
      expect([path, answer.headers['content-encoding']]).toEqual([path, best[front].page])
      expect(told(answer), path).toEqual(told(plain))
      expect(plain.headers.vary, path).toMatch(varies)
      expect(answer.headers.vary, path).toMatch(varies)
    }
    for (const [path, status] of [
      ['registries', 302],
      ['api/registries', 401],
    ] as const) {
      const headers = { ...both, Accept: 'text/html', 'Sec-Fetch-Dest': 'document' }
      const refused = await ask(bench.origin, pathname + path, { headers })
      expect([path, refused.status]).toEqual([path, status])
      expect(refused.body).not.toMatch(/id="root"|"items"/)
    }
  },
)

asked(
  'answers of the API come compressed, on both ways, and as they are to who takes no other',
  async ({ front, api, get }) => {
    const path = 'api/registries?limit=7'
    const plain = await get(path, { 'Accept-Encoding': 'identity' })
    expect(plain.headers['content-encoding']).toBeUndefined()
    const answer = await get(path, both)
    expect(answer.headers['content-encoding']).toBe(best[front].api)
    expect(answer.headers.vary).toMatch(varies)
    expect(told(answer)).toEqual(told(plain))
    expect(JSON.parse(answer.body)).toHaveProperty('items')
    const sent = (await api.requests()).filter((one) => one.path.endsWith('limit=7'))
    expect(sent.at(-1)?.headers['accept-encoding']).toContain('gzip')
    // What fails is said as before.
    await api.set({ rules: [{ drop: 'before' }] })
    const lost = await get(path, both)
    expect([lost.status, JSON.parse(lost.body).httpStatus]).toEqual([502, 502])
  },
)

asked(
  'a browser gets the page, its files and its data compressed',
  async ({ page, bench, get }) => {
    await get('')
    const came = await page.evaluate(() =>
      performance
        .getEntries()
        .filter((entry) => entry instanceof PerformanceResourceTiming)
        .filter(({ decodedBodySize }) => decodedBodySize > 1_000)
        .map(({ name, encodedBodySize, decodedBodySize }) => ({
          name,
          saved: 1 - encodedBodySize / decodedBodySize,
        })),
    )
    for (const part of ['/index-', 'api/registries/', bench.url]) {
      expect(came.map(({ name }) => name)).toContainEqual(expect.stringContaining(part))
    }
    for (const { name, saved } of came) expect([name, saved > 0.3]).toEqual([name, true])
  },
)
