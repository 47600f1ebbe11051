import { describe, expect, test } from 'vitest'
import { ApiError, type ApiFailure, isNotFound, isUndecided } from './errors.ts'

const facts = { method: 'GET', path: 'api/x', at: new Date(0), attempt: 1, requestId: null }
const failed = (failure: ApiFailure) => new ApiError(failure, facts)
const http = (status: number, upstream = true, texts: readonly string[] = []) =>
  failed({
    kind: 'http',
    status,
    upstream,
    messages: texts.map((text) => ({ code: null, text })),
    retryAt: null,
  })

const session = failed({ kind: 'session', sign: 'redirect' })
const network = failed({ kind: 'network' })
const timeout = failed({ kind: 'timeout' })
const contract = failed({ kind: 'contract', problem: 'id: expected string' })

describe('"not found" needs the word of the API', () => {
  test.each([
    ['a 404 that the proxy marked', http(404), true],
    ['an unmarked 404, whatever its words', http(404, false, ['no such route']), false],
    ['a bare 404 of a proxy', http(404, false), false],
    ['another status', http(410, true, ['Gone']), false],
    ['a lost sign-in', session, false],
    ['a broken connection', network, false],
    ['an error that is none of ours', new TypeError('404'), false],
    ['nothing', undefined, false],
  ])('%s', (_, error, expected) => {
    expect(isNotFound(error)).toBe(expected)
  })
})

describe('a change may have happened all the same', () => {
  test.each([
    ['after a broken connection', network, true],
    ['after no answer in time', timeout, true],
    ['after a server error', http(500), true],
    ['after a gateway gave up', http(504, false), true],
    ['not after a refusal', http(403), false],
    ['not after too many requests', http(429), false],
    ['not after a lost sign-in', session, false],
    ['after an answer that could not be read', contract, true],
    ['not after an error that is none of ours', new TypeError('fetch failed'), false],
  ])('%s', (_, error, expected) => {
    expect(isUndecided(error)).toBe(expected)
  })
})

test('an error says what was asked and what came of it', () => {
  expect([http(503), network, timeout, session, contract].map(({ message }) => message)).toEqual([
    'GET api/x: status 503',
    'GET api/x: no answer',
    'GET api/x: no answer in time',
    'GET api/x: signed out (redirect)',
    'GET api/x: id: expected string',
  ])
})
