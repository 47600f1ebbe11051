import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { requestAction, requestData } from './http.ts'
import {
  apiAnswer,
  apiErrorOf,
  brokenBody,
  brokenConnection,
  fakeFetch,
  opaqueRedirect,
  proxyAnswer,
  timedOut,
} from './testing/fake-fetch.ts'

const signInPage = '<!doctype html><title>Sign in</title>'
const json = 'application/json'

/** How a read, and a delete, fail with this answer. */
async function failures(answer: () => Response | Error) {
  const path = 'api/registries'
  fakeFetch(answer(), answer())
  const read = await apiErrorOf(requestData({ path }, z.unknown()))
  fakeFetch(answer())
  const action = await apiErrorOf(requestAction({ method: 'DELETE', path }))
  expect(action.failure).toEqual(read.failure)
  return read.failure
}

describe('a lost sign-in', () => {
  test.each([
    ['a redirect', opaqueRedirect, 'redirect'],
    [
      'a 401 that the API did not give',
      () => proxyAnswer('{"messages":[]}', 401, json),
      'status 401',
    ],
    ['a sign-in page in place of the answer', () => proxyAnswer(signInPage), 'HTML page'],
    [
      'a sign-in page typed in capitals',
      () => proxyAnswer(signInPage, 200, 'TEXT/HTML'),
      'HTML page',
    ],
  ])('shows as %s', async (_, answer, sign) => {
    expect(await failures(answer)).toEqual({ kind: 'session', sign })
  })

  test('is not what a 401 of the API means', async () => {
    const messages = [{ errorCode: 'err-1401', message: 'Authorization is missing or expired' }]
    expect(await failures(() => apiAnswer({ httpStatus: 401, messages }, 401))).toEqual({
      kind: 'http',
      status: 401,
      upstream: true,
      messages: [{ code: 'err-1401', text: 'Authorization is missing or expired' }],
      retryAt: null,
    })
  })

  test('is not what an error page of a proxy means', async () => {
    expect(await failures(() => proxyAnswer('<h1>Bad gateway</h1>', 502))).toEqual({
      kind: 'http',
      status: 502,
      upstream: false,
      messages: [],
      retryAt: null,
    })
  })
})

describe('no answer', () => {
  const aborted = new DOMException('Aborted', 'AbortError')
  test.each([
    ['a broken connection', brokenConnection, 'network'],
    ['a body that breaks off', () => brokenBody(new TypeError('terminated')), 'network'],
    ['an abort while the body is read', () => brokenBody(aborted), 'network'],
    ['no answer in time', timedOut, 'timeout'],
    ['no end of the body in time', () => brokenBody(timedOut()), 'timeout'],
  ])('because of %s', async (_, answer, kind) => {
    expect(await failures(answer)).toEqual({ kind })
  })
})

describe('an error answer', () => {
  test.each([
    [
      'the messages of the catalogue',
      { messages: [{ message: 'Too many requests' }] },
      [{ code: null, text: 'Too many requests' }],
    ],
    [
      'the messages of the management half',
      { httpStatus: 429, messages: [{ errorCode: '123', message: 'Slow down' }] },
      [{ code: '123', text: 'Slow down' }],
    ],
    ['no message for null', { httpStatus: 429, messages: null }, []],
    ['no message for a body that is no JSON', 'Slow down', []],
    ['no message for an empty body', '', []],
  ])('gives %s', async (_, body, messages) => {
    expect(await failures(() => apiAnswer(body, 429))).toEqual({
      kind: 'http',
      status: 429,
      upstream: true,
      messages,
      retryAt: null,
    })
  })
})

describe('a failure', () => {
  test('carries what was asked, when, and the id of the request', async () => {
    fakeFetch(apiAnswer({}, 500, { 'X-Request-Id': 'req-1' }))
    const before = Date.now()
    const query = new URLSearchParams({ limit: '5' })
    const { request, message } = await apiErrorOf(
      requestData({ path: 'api/registries', query }, z.unknown()),
    )
    expect(request).toMatchObject({
      method: 'GET',
      path: 'api/registries?limit=5',
      requestId: 'req-1',
    })
    expect(request.at.getTime()).toBeGreaterThanOrEqual(before)
    expect(message).toBe('GET api/registries?limit=5: status 500')
  })

  test('carries the id of the request when the answer cannot be read', async () => {
    fakeFetch(apiAnswer([], 200, { 'X-Request-Id': 'req-2' }))
    const error = await apiErrorOf(requestData({ path: 'api/x' }, z.object({})))
    expect(error.failure.kind).toBe('contract')
    expect(error.request.requestId).toBe('req-2')
  })

  test('has no id of a request that nothing answered, nor the credentials', async () => {
    fakeFetch(brokenConnection())
    const error = await apiErrorOf(
      requestAction({ method: 'DELETE', path: 'api/x', authorization: 'Basic c2VjcmV0' }),
    )
    expect(error.request.requestId).toBeNull()
    expect(JSON.stringify(error) + error.message + error.stack).not.toContain('c2VjcmV0')
  })
})
