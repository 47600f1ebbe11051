import { describe, expect, test } from 'vitest'
import { fetchRegistries } from './registries.ts'
import { fetchRegistry } from './registry.ts'
import { apiAnswer, apiErrorOf, briefly, fakeFetch } from './testing/fake-fetch.ts'

const registry = (id: string) => ({ id, properties: { name: `name-${id}`, location: 'de/fra' } })
const page = (ids: readonly string[], token?: string | null) =>
  apiAnswer({
    items: ids.map(registry),
    pagination: token === undefined ? { limit: 100 } : { limit: 100, token },
    _links: { next: '', previous: '', self: '' },
  })
const idsOf = (rows: Awaited<ReturnType<typeof fetchRegistries>>) =>
  rows.map((row) => (row.kind === 'registry' ? row.id : row.problem))

const first = 'GET api/registries?limit=100'
const after = (token: string) => `${first}&pagination.token=${token}`

describe('the registries', () => {
  test('are read page by page until the token is empty', async () => {
    const requests = fakeFetch(page(['a', 'b'], 't1'), page(['c'], 't2'), page(['d'], ''))
    expect(idsOf(await fetchRegistries())).toEqual(['a', 'b', 'c', 'd'])
    expect(requests.map(briefly)).toEqual([first, after('t1'), after('t2')])
  })

  test.each([
    ['an empty token', () => page(['a'], '')],
    ['a token that is null', () => page(['a'], null)],
    ['no token', () => page(['a'])],
    ['no paging at all', () => apiAnswer({ items: [registry('a')] })],
  ])('end at %s', async (_, answer) => {
    const requests = fakeFetch(answer())
    expect(idsOf(await fetchRegistries())).toEqual(['a'])
    expect(requests.map(briefly)).toEqual([first])
  })

  test('end at a token that was there before', async () => {
    const requests = fakeFetch(page(['a'], 't1'), page(['b'], 't2'), page(['c'], 't1'))
    expect(idsOf(await fetchRegistries())).toEqual(['a', 'b', 'c'])
    expect(requests).toHaveLength(3)
  })

  test('are not listed twice when a token leads to where it came from', async () => {
    const requests = fakeFetch(page(['a', 'b'], 't1'), page(['a', 'b'], 't1'))
    expect(idsOf(await fetchRegistries())).toEqual(['a', 'b'])
    expect(requests).toHaveLength(2)
  })

  test('end at a page with nothing new, even with a new token', async () => {
    const requests = fakeFetch(page(['a'], 't1'), page(['a'], 't2'), page(['a'], 't3'))
    expect(idsOf(await fetchRegistries())).toEqual(['a'])
    expect(requests).toHaveLength(2)
  })

  test('end at an empty page, even with a new token', async () => {
    const requests = fakeFetch(page(['a'], 't1'), page([], 't2'))
    expect(idsOf(await fetchRegistries())).toEqual(['a'])
    expect(requests).toHaveLength(2)
  })

  test('are not shown in part when a later page fails', async () => {
    fakeFetch(page(['a'], 't1'), apiAnswer({ messages: null }, 500))
    expect((await apiErrorOf(fetchRegistries())).failure).toMatchObject({ status: 500 })
  })

  test('have keys that are unique over all pages', async () => {
    const broken = { properties: {} }
    const withBroken = (id: string, token: string) =>
      apiAnswer({ items: [broken, registry(id)], pagination: { token } })
    fakeFetch(withBroken('a', 't1'), withBroken('b', ''))
    const keys = (await fetchRegistries()).map(({ key }) => key)
    expect(keys).toHaveLength(4)
    expect(new Set(keys).size).toBe(4)
  })
})

test('one registry is asked for by its id', async () => {
  const requests = fakeFetch(apiAnswer(registry('a')))
  expect(await fetchRegistry('a')).toMatchObject({ id: 'a', name: 'name-a' })
  expect(requests.map(briefly)).toEqual(['GET api/registries/a'])
})
