import { describe, expect, test } from 'vitest'
import { REGISTRY_IDS } from './registries.ts'
import type { RepositoryPage } from './spec-api.ts'
import { specApi } from './spec-api.ts'

const PROD = `/registries/${REGISTRY_IDS.prod}/repositories`
const LAST_PULL = `/registries/${REGISTRY_IDS.staging}/repositories?orderBy=lastPull`

describe('the seed', () => {
  const first = specApi()
  const second = specApi()
  const other = specApi({ seed: 7 })

  test.each([`${PROD}?limit=1000`, `/registries/${REGISTRY_IDS.edge}/artifacts?limit=50`])(
    'decides everything: %s',
    async (path) => {
      const [one, two, three] = await Promise.all(
        [first, second, other].map(async (api) =>
          (await (await api.call(path)).text()).replaceAll(api.url(), ''),
        ),
      )
      expect(one).toBe(two)
      expect(one).not.toBe(three)
    },
  )
})

describe('100,000 repositories', () => {
  const api = specApi({ repositories: 100_000 })

  test('page 900 is quick, and the last page is the last', async () => {
    await api.call(PROD)
    const start = performance.now()
    const page = await api.read<RepositoryPage>(`${PROD}?limit=100&offset=89900`)
    // A few milliseconds in truth; the margin is for a machine with other work.
    expect(performance.now() - start).toBeLessThan(200)
    expect(page.items).toHaveLength(100)
    expect(page).toHaveProperty('_links.next', expect.stringContaining('offset=90000'))
    const last = await api.read<RepositoryPage>(`${PROD}?limit=100&offset=99900`)
    expect(last.items).toHaveLength(100)
    expect(last).not.toHaveProperty('_links.next')
  })

  test('names are unique and reach the longest length', async () => {
    const pages = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        api.read<RepositoryPage>(`${PROD}?limit=1000&orderBy=name&offset=${index * 1000}`),
      ),
    )
    const names = new Set(pages.flatMap(({ items }) => items.map(({ id }) => id)))
    expect(names.size).toBe(100_000)
    expect(Math.max(...[...names].map((name) => name.length))).toBe(256)
  })
})

describe('options', () => {
  const nullsFirst = specApi({ nulls: 'first' })
  const failing = specApi({ fail: 503 })
  const slow = specApi({ latency: 200 })

  test('nulls: first', async () => {
    const { items } = await nullsFirst.read<RepositoryPage>(LAST_PULL)
    expect(items[0]?.metadata).toHaveProperty('lastPulledAt', null)
  })

  test('fail answers everything so, in the shape of each half', async () => {
    const catalogue = await failing.call(PROD)
    expect(catalogue.status).toBe(503)
    expect(await catalogue.json()).toMatchObject({ messages: [{ errorCode: 'err-1503' }] })
    const management = await failing.call('/registries')
    expect(await management.json()).toMatchObject({ messages: [{ errorCode: '503' }] })
  })

  test('latency delays answers', async () => {
    const start = performance.now()
    await slow.call('/registries')
    expect(performance.now() - start).toBeGreaterThan(95)
  })
})
