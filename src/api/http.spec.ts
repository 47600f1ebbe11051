import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { requestAction, requestData } from './http.ts'
import {
  apiAnswer,
  apiErrorOf,
  brokenBody,
  emptyAnswer,
  fakeFetch,
  proxyAnswer,
} from './testing/fake-fetch.ts'

const shape = z.object({ metadata: z.object({ pullCount: z.number() }) })
const body = { metadata: { pullCount: 7 } }
const get = (path = 'api/registries') => requestData({ path }, shape)
const remove = (authorization?: string) =>
  requestAction({ method: 'DELETE', path: 'api/x', ...(authorization ? { authorization } : {}) })

describe('a request', () => {
  test('goes below the mount path and keeps an encoded slash', async () => {
    const requests = fakeFetch(apiAnswer(body))
    await get('api/registries/r/repositories/team%2Fapp')
    expect(requests.map(({ url }) => url)).toEqual([
      'http://host/tools/registry/api/registries/r/repositories/team%2Fapp',
    ])
  })

  test('carries its query, and no question mark without one', async () => {
    const requests = fakeFetch(apiAnswer(body), apiAnswer(body))
    const query = new URLSearchParams({ 'filter.name': 'a b&c', limit: '5' })
    await requestData({ path: 'api/x', query }, shape)
    await requestData({ path: 'api/x', query: new URLSearchParams() }, shape)
    expect(requests.map(({ url }) => url)).toEqual([
      'http://host/tools/registry/api/x?filter.name=a+b%26c&limit=5',
      'http://host/tools/registry/api/x',
    ])
  })

  test('asks for JSON and says that a script is asking', async () => {
    const requests = fakeFetch(apiAnswer(body))
    await get()
    expect(requests[0]?.method).toBe('GET')
    expect(requests[0]?.headers.get('Accept')).toBe('application/json')
    expect(requests[0]?.headers.get('X-Requested-With')).toBe('XMLHttpRequest')
  })

  test('carries a key of its own where it asks for a change', async () => {
    const requests = fakeFetch(apiAnswer(body), emptyAnswer(), emptyAnswer())
    await get()
    await remove()
    await remove()
    const [read, first, second] = requests.map(({ headers }) => headers.get('Idempotency-Key'))
    expect(read).toBeNull()
    expect(first).toMatch(/^"[\w-]{8,}"$/)
    expect(second).not.toBe(first)
  })

  test('carries credentials only where they were given', async () => {
    const requests = fakeFetch(apiAnswer(body), emptyAnswer(), emptyAnswer())
    await get()
    await remove()
    await remove('Basic abc')
    expect(requests.map(({ headers }) => headers.get('Authorization'))).toEqual([
      null,
      null,
      'Basic abc',
    ])
  })

  test('follows no redirect, uses no cache, sends cookies to its own origin, ends in time', async () => {
    const requests = fakeFetch(apiAnswer(body))
    await get()
    expect(requests[0]?.init).toMatchObject({
      redirect: 'manual',
      cache: 'no-store',
      credentials: 'same-origin',
    })
    expect(requests[0]?.init.signal).toBeInstanceOf(AbortSignal)
  })
})

describe('an answer', () => {
  test('is read by the schema', async () => {
    fakeFetch(apiAnswer(body))
    expect(await get()).toEqual(body)
  })

  test('may leave a body out where something was to be done', async () => {
    const requests = fakeFetch(emptyAnswer(204), emptyAnswer(200), apiAnswer('', 202))
    for (const _ of [204, 200, 202]) await expect(remove()).resolves.toBeUndefined()
    expect(requests).toHaveLength(3)
  })

  test('with HTML from the API is still success where something was to be done', async () => {
    fakeFetch(apiAnswer('<p>Gone</p>', 200, { 'Content-Type': 'text/html' }))
    await expect(remove()).resolves.toBeUndefined()
  })

  test.each([
    ['broken JSON', () => apiAnswer('{"metadata":'), 'the answer: expected JSON, got text'],
    ['no body', () => emptyAnswer(200), 'the answer: expected JSON, got text'],
    [
      'HTML of the API itself',
      () => apiAnswer('<p>', 200, { 'Content-Type': 'text/html' }),
      'the answer: expected JSON, got HTML',
    ],
    ['null', () => apiAnswer(null), 'the answer: expected object'],
    [
      'a wrong type',
      () => apiAnswer({ metadata: { pullCount: 'many' } }),
      'metadata.pullCount: expected number',
    ],
    ['a missing part', () => apiAnswer({}), 'metadata: expected object'],
  ])('that holds %s breaks the contract and says where', async (_, answer, problem) => {
    fakeFetch(answer())
    expect((await apiErrorOf(get())).failure).toEqual({ kind: 'contract', problem })
  })

  test('is JSON whatever its content type says, short of HTML', async () => {
    fakeFetch(proxyAnswer(JSON.stringify(body), 200, 'text/plain'))
    expect(await get()).toEqual(body)
  })

  test('of which only the headers arrive is no success', async () => {
    fakeFetch(brokenBody(new DOMException('Aborted', 'AbortError')))
    expect((await apiErrorOf(remove())).failure).toEqual({ kind: 'network' })
  })
})
