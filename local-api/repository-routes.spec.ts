import { describe, expect, test } from 'vitest'
import { ODD_NAMES } from './failure-lab.ts'
import { REGISTRY_IDS } from './registries.ts'
import type { RepositoryPage } from './spec-api.ts'
import { repositoryPath, specApi } from './spec-api.ts'

const api = specApi()
const list = (id: string, query = '') => `/registries/${id}/repositories${query}`
const page = (query: string, id: string = REGISTRY_IDS.prod) =>
  api.read<RepositoryPage>(list(id, query))

const severities = async (filter: string) => {
  const found = await page(`?limit=1000&filter.vulnerabilitySeverity=${filter}`)
  return new Set(found.items.map(({ metadata }) => metadata['lastSeverity']))
}

describe('paging', () => {
  test('links say which pages there are, and self is wrong as in real answers', async () => {
    const first = await page('?limit=100')
    const href = api.url() + list(REGISTRY_IDS.prod)
    expect(first).toMatchObject({ id: 'repositories', type: 'collection', href, offset: 0 })
    expect(first).toHaveProperty('_links', {
      self: `${href}?limit=100&offset=100&orderBy=-lastPush`,
      next: `${href}?limit=100&offset=100&orderBy=-lastPush`,
    })
    expect(Object.keys(first)).not.toContain('total')

    const middle = await page('?limit=100&offset=150')
    expect(middle).toHaveProperty('_links.prev', `${href}?limit=100&offset=50&orderBy=-lastPush`)
    const last = await page('?limit=100&offset=1100')
    expect(last.items).toHaveLength(100)
    expect(last).not.toHaveProperty('_links.next')
    const beyond = await page('?limit=100&offset=5000')
    expect(beyond.items).toEqual([])
    expect(beyond).toHaveProperty('_links.prev', expect.stringContaining('offset=4900'))
  })

  test('links keep the filters', async () => {
    const { _links } = await page('?limit=1&filter.name=a%26b%20c-&filter.vulnerabilitySeverity=')
    expect(_links.self).toContain('filter.name=a%26b%20c-')
  })

  test('pages of any order neither repeat nor skip a repository', async () => {
    const pages = await Promise.all(
      [0, 400, 800].map((offset) => page(`?limit=400&offset=${offset}&orderBy=artifactCount`)),
    )
    expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(1200)
  })

  test.each([
    'limit=0',
    'limit=1001',
    'limit=',
    'limit=ten',
    'limit=1.5',
    'offset=-1',
    'offset=x',
    'orderBy=-name',
    'orderBy=severity',
    'orderBy=',
  ])('%s is a 400', async (query) => {
    const response = await api.call(list(REGISTRY_IDS.prod, `?${query}`))
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      httpStatus: 400,
      messages: [
        { errorCode: 'err-1234', message: expect.stringContaining(query.replace(/=.*/, '')) },
      ],
    })
  })

  test('unknown parameters are ignored', async () => {
    expect((await page('?limit=2&depth=1&order-by=name')).items).toHaveLength(2)
  })

  test('a registry without repositories answers without items', async () => {
    const empty = await page('', REGISTRY_IDS.sandbox)
    expect(empty).toMatchObject({ id: 'repositories', offset: 0, limit: 100 })
    expect(empty).not.toHaveProperty('items')
    expect(await page('?filter.name=no-such-name')).toHaveProperty('items', [])
  })
})

describe('order', () => {
  test.each(['lastPull', '-lastPull'])('nulls come last in %s', async (order) => {
    const { items } = await page(`?limit=1000&orderBy=${order}`, REGISTRY_IDS.staging)
    const dates = items.map(({ metadata }) => metadata['lastPulledAt'])
    const firstNull = dates.indexOf(null)
    expect(firstNull).toBeGreaterThan(0)
    const known = dates.slice(0, firstNull)
    expect(known).not.toContain(null)
    expect(dates.slice(firstNull).every((date) => date === null)).toBe(true)
    const sorted = known.map(String).toSorted((a, b) => (a < b ? -1 : 1))
    expect(known).toEqual(order === 'lastPull' ? sorted : sorted.toReversed())
  })

  test('the default is the newest push first', async () => {
    const { items } = await page('?limit=1')
    expect(items[0]).toMatchObject({
      id: 'platform/ingress-gateway',
      metadata: { lastPushedAt: '2026-11-23T11:56:00Z' },
    })
    expect(await page('')).toEqual(await page('?orderBy=-lastPush'))
  })

  test('counters sort as numbers, equal ones by name', async () => {
    const { items } = await page('?limit=1000&orderBy=-pushCount')
    const rows = items.map(({ id, metadata }) => ({ id, count: Number(metadata['pushCount']) }))
    const sorted = rows.toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    expect(rows).toEqual(sorted)
  })
})

describe('filters', () => {
  test('a name matches anywhere, in any case', async () => {
    const { items } = await page('?limit=1000&filter.name=LEDGER-a')
    expect(items.map(({ id }) => id)).toContain('payments/ledger-api')
    expect(items.every(({ id }) => id.includes('ledger-a'))).toBe(true)
  })

  test('severities are separated by commas, in any case', async () => {
    expect(await severities('critical')).toEqual(new Set(['critical']))
    expect(await severities('High,none')).toEqual(new Set(['high', 'none']))
    expect(await severities('nonsense')).toEqual(new Set())
  })

  test('no severity anywhere with scanning off; absent and null with scanning on', async () => {
    const edge = await page('?limit=1000', REGISTRY_IDS.edge)
    expect(edge.items).toHaveLength(60)
    expect(edge.items.some(({ metadata }) => 'lastSeverity' in metadata)).toBe(false)
    const prod = await page('?limit=1000')
    expect(prod.items.some(({ metadata }) => !('lastSeverity' in metadata))).toBe(true)
    expect(prod.items.some(({ metadata }) => metadata['lastSeverity'] === null)).toBe(true)
  })
})

describe('paths', () => {
  test.each(ODD_NAMES)('%s opens itself and nothing else', async (name) => {
    const path = repositoryPath(REGISTRY_IDS.failureLab, name)
    const found = await api.read<RepositoryPage['items'][number]>(path)
    expect(found).toMatchObject({ id: name, type: 'repository', properties: { name } })
    expect(found.href).toBe(api.url() + path)
  })

  test('a raw slash is a 404', async () => {
    const path = list(REGISTRY_IDS.failureLab)
    expect((await api.call(`${path}/team%2Fapp`)).status).toBe(200)
    expect((await api.call(`${path}/team/app`)).status).toBe(404)
  })

  test('a broken escape is a 400', async () => {
    expect((await api.call(`${list(REGISTRY_IDS.failureLab)}/a%b`)).status).toBe(400)
  })

  test.each([
    ['/registries/not-a-uuid/repositories', 400],
    ['/registries/00000000-0000-4000-8000-000000000000/repositories', 404],
    [repositoryPath(REGISTRY_IDS.prod, 'no/such'), 404],
    ['/nowhere', 404],
  ])('%s is a %i', async (path, status) => {
    const response = await api.call(path)
    expect(response.status).toBe(status)
    expect(await response.json()).toHaveProperty('httpStatus', status)
  })
})
