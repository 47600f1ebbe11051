import { describe, expect, test } from 'vitest'
import { REGISTRY_IDS } from './registries.ts'
import { BEARER, repositoryPath, specApi } from './spec-api.ts'
import type { RepositoryPage } from './spec-api.ts'
import type { RequestLogEntry, StateChanges, StateSetup } from './state.ts'

const api = specApi()
const LIST = `/registries/${REGISTRY_IDS.prod}/repositories`
const NAME = 'payments/ledger-api'
const ONE = repositoryPath(REGISTRY_IDS.prod, NAME)

const setUp = async (state: string, setup: StateSetup) =>
  expect((await api.control(`/states/${state}`, 'PUT', setup)).status).toBe(204)
const change = async (state: string, changes: StateChanges) =>
  expect((await api.control(`/states/${state}`, 'PATCH', changes)).status).toBe(204)
const log = async (state: string): Promise<RequestLogEntry[]> =>
  (await api.control(`/states/${state}/requests`, 'GET')).json()
const names = async (state: string, query = '?limit=1000') =>
  (await api.read<RepositoryPage>(LIST + query, { state })).items.map(({ id }) => id)

describe('rules', () => {
  test('the first live rule wins, as often as it says', async () => {
    const state = 'times'
    await setUp(state, {
      rules: [
        { method: 'get', path: 'offset=50', times: 1, status: 503 },
        { path: 'payments%2F', status: 429 },
      ],
    })
    const statuses = async (path: string) => (await api.call(path, { state })).status
    expect(await statuses(LIST)).toBe(200)
    expect(await statuses(`${LIST}?offset=50`)).toBe(503)
    expect(await statuses(`${LIST}?offset=50`)).toBe(200)
    const limited = await api.call(ONE, { state })
    expect(limited.headers.get('Retry-After')).toBe('3')
    expect(await limited.json()).toMatchObject({ messages: [{ errorCode: 'err-1429' }] })
    expect((await api.call(ONE, { state: 'without-rules' })).status).toBe(200)
  })

  test('answers with a body, a type and headers of its own', async () => {
    const headers = { Location: '/sign-in' }
    await setUp('body', {
      rules: [
        { path: 'ledger', status: 302, headers },
        { body: '<p>', contentType: 'text/html', times: 1 },
        { body: { items: [] } },
      ],
    })
    const path = api.url() + ONE
    const selected = { 'X-Local-Api-State': 'body' }
    const redirect = await fetch(path, { headers: selected, redirect: 'manual' })
    expect([redirect.status, redirect.headers.get('Location')]).toEqual([302, '/sign-in'])
    const html = await api.call(LIST, { state: 'body' })
    expect([html.headers.get('Content-Type'), await html.text()]).toEqual(['text/html', '<p>'])
    expect(await api.read(LIST, { state: 'body' })).toEqual({ items: [] })
  })

  test('headers and delay alone leave the true answer as it is', async () => {
    await setUp('delay', { rules: [{ delayMs: 150, headers: { 'X-Extra': 'yes' } }] })
    const start = performance.now()
    const response = await api.call(ONE, { state: 'delay' })
    expect(performance.now() - start).toBeGreaterThan(140)
    expect(response.headers.get('X-Extra')).toBe('yes')
    expect(await response.json()).toHaveProperty('id', NAME)
  })

  test.each([
    ['before', 200],
    ['after', 404],
  ] as const)('drop %s: the repository then answers %i', async (drop, status) => {
    const state = `drop-${drop}`
    await setUp(state, { rules: [{ method: 'DELETE', drop }] })
    await expect(api.call(ONE, { method: 'DELETE', state })).rejects.toThrow('fetch failed')
    expect((await api.call(ONE, { state })).status).toBe(status)
    expect(await log(state)).toMatchObject([
      { method: 'DELETE', status: null },
      { method: 'GET', status },
    ])
  })
})

describe('repositories', () => {
  test('a push during the test moves a repository and keeps its other values', async () => {
    const state = 'push'
    await setUp(state, {})
    expect((await names(state))[0]).toBe('platform/ingress-gateway')
    const before = await api.read<RepositoryPage['items'][number]>(ONE, { state })
    const metadata = { lastPushedAt: '2026-11-23T11:59:00Z' }
    const registryId = REGISTRY_IDS.prod
    await change(state, { put: [{ registryId, repository: { name: NAME, metadata } }] })
    expect((await names(state))[0]).toBe(NAME)
    expect(await names(state, '?offset=1199&limit=10')).toHaveLength(1)
    expect(await api.read(ONE, { state })).toEqual({
      ...before,
      metadata: { ...before.metadata, ...metadata },
    })
  })

  test('somebody else deletes one, and pushes it again', async () => {
    const state = 'elsewhere'
    const registryId = REGISTRY_IDS.prod
    await change(state, { remove: [{ registryId, name: NAME }] })
    expect((await api.call(ONE, { state })).status).toBe(404)
    expect(await names(state, '?limit=1000&orderBy=name')).not.toContain(NAME)
    await change(state, { put: [{ registryId, repository: { name: NAME } }] })
    expect(await api.read(ONE, { state })).toMatchObject({
      metadata: { artifactCount: 1, pushCount: 1, pullCount: 0, lastPulledAt: null },
    })
  })

  test('a state can hold exactly the repositories that its test needs', async () => {
    const state = 'exact'
    const metadata = { lastSeverity: 'high', lastPushedAt: '2026-01-01T00:00:00Z' }
    const repositories = { [REGISTRY_IDS.prod]: [{ name: 'b' }, { name: 'a/c', metadata }] }
    await setUp(state, { repositories })
    expect(await names(state)).toEqual(['b', 'a/c'])
    expect(await names(state, '?filter.vulnerabilitySeverity=high')).toEqual(['a/c'])
    await setUp(state, {})
    expect(await names(state)).toContain(NAME)
  })
})

describe('the request log', () => {
  test('holds requests as they were received, of this state only', async () => {
    await api.call(`${ONE}?a=%2F`, { state: 'log' })
    await api.call(LIST, { state: 'log', authorization: null })
    await api.call(LIST, { state: 'other-log' })
    expect(await log('log')).toEqual([
      {
        number: 1,
        method: 'GET',
        path: `/containerregistries${ONE}?a=%2F`,
        status: 200,
        authorization: BEARER,
        headers: expect.objectContaining({ authorization: BEARER, host: expect.any(String) }),
        at: expect.any(Number),
      },
      expect.objectContaining({ status: 401, authorization: null }),
    ])
    await api.control('/states/log', 'DELETE')
    expect(await log('log')).toEqual([])
  })

  test('keeps the last thousand', async () => {
    await setUp('many', { rules: [{ status: 204 }] })
    for (let count = 0; count < 1_005; count += 1) {
      await api.call(`/registries?n=${count}`, { state: 'many' })
    }
    const entries = await log('many')
    expect(entries).toHaveLength(1_000)
    expect(entries[0]).toMatchObject({ number: 6, path: expect.stringContaining('n=5') })
  })
})

test.each([
  [{ rules: [{ status: 'no' }] }],
  [{ rules: [{ paths: 'misspelt' }] }],
  [{ put: [{ registryId: '00000000-0000-4000-8000-000000000000', repository: { name: 'a' } }] }],
])('a setup that makes no sense is a 400: %j', async (setup) => {
  // Wrong on purpose, so that its type is not a setup's.
  const response = await api.control('/states/wrong', 'PUT', setup as StateSetup)
  expect(response.status).toBe(400)
  expect(await response.text()).toMatch(/status|paths|registry/)
})

const firstPull = async (state: string) => {
  const page = await api.read<RepositoryPage>(`${LIST}?limit=1&orderBy=lastPull`, { state })
  return page.items[0]?.metadata['lastPulledAt']
}

test('a state says where rows without a value stand', async () => {
  await setUp('nulls', { nulls: 'first' })
  expect(await firstPull('nulls')).toBeNull()
  expect(await firstPull('none-of-that')).toEqual(expect.any(String))
  await change('nulls', { nulls: 'last' })
  expect(await firstPull('nulls')).toEqual(expect.any(String))
})
