import { describe, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { ApiError, type ApiFailure } from './errors.ts'
import { requestAction, requestData } from './http.ts'
import { repeatAt } from './repeat.ts'
import {
  apiAnswer,
  apiErrorOf,
  brokenConnection,
  fakeFetch,
  opaqueRedirect,
  proxyAnswer,
  timedOut,
} from './testing/fake-fetch.ts'

const error = (failure: ApiFailure, attempt = 2, method = 'GET') =>
  new ApiError(failure, { method, path: 'api/x', at: new Date(), attempt, requestId: null })
const http = (status: number, retryAt: Date | null = null): ApiFailure => ({
  kind: 'http',
  status,
  upstream: true,
  messages: [],
  retryAt,
})
const waitOf = (failed: unknown) => {
  const at = repeatAt(failed)
  return at === null ? null : at.getTime() - Date.now()
}

const read = (path = 'api/x') => requestData({ path }, z.object({}))

describe('a read is repeated once, in silence,', () => {
  test.each([
    ['a broken connection', brokenConnection],
    ['a 502', () => proxyAnswer('', 502)],
    ['a 503', () => apiAnswer({}, 503)],
    ['a 504', () => proxyAnswer('', 504)],
  ])('after %s', async (_, answer) => {
    const requests = fakeFetch(answer(), apiAnswer({}))
    expect(await read()).toEqual({})
    expect(requests).toHaveLength(2)
  })

  test.each([
    ['a 500', () => apiAnswer({}, 500)],
    ['a 429', () => apiAnswer({}, 429)],
    ['a 503 that says when to come back', () => apiAnswer({}, 503, { 'Retry-After': '3' })],
    ['a 404', () => apiAnswer({}, 404)],
    ['a lost sign-in', opaqueRedirect],
    ['no answer in time', timedOut],
    ['an answer that cannot be read', () => apiAnswer('{')],
  ])('but not after %s', async (_, answer) => {
    const requests = fakeFetch(answer(), apiAnswer({}))
    await apiErrorOf(read())
    expect(requests).toHaveLength(1)
  })

  test('and a delete never is', async () => {
    const requests = fakeFetch(brokenConnection(), apiAnswer({}))
    await apiErrorOf(requestAction({ method: 'DELETE', path: 'api/x' }))
    expect(requests).toHaveLength(1)
  })
})

describe('attempts', () => {
  test('are counted until one succeeds, for each address alone', async () => {
    fakeFetch(apiAnswer({}, 500), apiAnswer({}, 500), apiAnswer({}, 500), apiAnswer({}))
    const attempt = async (path: string) => (await apiErrorOf(read(path))).request.attempt
    expect([await attempt('api/a'), await attempt('api/a'), await attempt('api/b')]).toEqual([
      1, 2, 1,
    ])
    await read('api/a')
    fakeFetch(apiAnswer({}, 500))
    expect(await attempt('api/a')).toBe(1)
  })

  test('of long ago do not count', async () => {
    fakeFetch(apiAnswer({}, 500), apiAnswer({}, 500))
    await apiErrorOf(read('api/c'))
    const later = Date.now() + 10 * 60_000
    vi.spyOn(Date, 'now').mockReturnValue(later)
    expect((await apiErrorOf(read('api/c'))).request.attempt).toBe(1)
    vi.restoreAllMocks()
  })
})

describe('a failure that is shown asks again by itself', () => {
  test('after waits that grow, and differ from reader to reader', () => {
    for (const attempt of [1, 2, 3, 4]) {
      const waits = Array.from({ length: 50 }, () => waitOf(error(http(503), attempt)) ?? 0)
      expect(Math.min(...waits)).toBeGreaterThan(249 * 2 ** attempt - 50)
      expect(Math.max(...waits)).toBeLessThanOrEqual(500 * 2 ** attempt)
      expect(new Set(waits.map((wait) => Math.round(wait / 10))).size).toBeGreaterThan(5)
    }
  })

  test('never before the registry wants to be asked', () => {
    const wanted = new Date(Date.now() + 7000)
    for (let reader = 0; reader < 50; reader += 1) {
      const at = repeatAt(error(http(429, wanted)))
      expect(at?.getTime()).toBeGreaterThanOrEqual(wanted.getTime())
      expect(at?.getTime()).toBeLessThan(wanted.getTime() + 1000)
    }
  })

  test('after a growing wait all the same where the registry says "at once"', () => {
    const waits = [1, 2, 3, 4].map((attempt) => waitOf(error(http(429, new Date()), attempt)) ?? 0)
    waits.forEach((wait, at) => expect(wait).toBeGreaterThan(499 * 2 ** at - 50))
  })

  test('at one time for everybody who shows it', () => {
    const failed = error(http(503))
    expect(repeatAt(failed)).toBe(repeatAt(failed))
  })

  test.each<[string, unknown]>([
    ['the fifth attempt', error({ kind: 'network' }, 5)],
    ['a wait of an hour', error(http(429, new Date(Date.now() + 3_600_000)))],
    ['a refusal', error(http(403))],
    ['an internal error', error(http(500))],
    ['a lost sign-in', error({ kind: 'session', sign: 'redirect' })],
    ['an answer that cannot be read', error({ kind: 'contract', problem: 'id' })],
    ['a delete', error({ kind: 'network' }, 1, 'DELETE')],
    ['an error of our own', new TypeError('x')],
  ])('but not after %s', (_, failed) => {
    expect(repeatAt(failed)).toBeNull()
  })

  test.each<[string, ApiFailure]>([
    ['no answer', { kind: 'network' }],
    ['no answer in time', { kind: 'timeout' }],
    ['429', http(429)],
    ['502', http(502)],
    ['503', http(503)],
    ['504', http(504)],
  ])('after %s', (_, failure) => {
    expect(repeatAt(error(failure))).not.toBeNull()
  })
})
