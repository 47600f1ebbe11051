import { expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { requestData } from './http.ts'
import { sawSignOut, sessionStore } from './session.ts'
import {
  apiAnswer,
  apiErrorOf,
  fakeFetch,
  opaqueRedirect,
  proxyAnswer,
} from './testing/fake-fetch.ts'

const read = () => requestData({ path: 'api/x' }, z.unknown())

/** Answers each request when the test says so, in any order. */
function heldFetch() {
  fakeFetch()
  const held: ((answer: Response) => void)[] = []
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => held.push(resolve)))
  return held
}

test('an answer of the sign-in proxy ends the sign-in, an answer of the API proves it', async () => {
  const heard = vi.fn()
  const unsubscribe = sessionStore.subscribe(heard)
  fakeFetch(opaqueRedirect(), apiAnswer({}, 403))
  await apiErrorOf(read())
  expect(sessionStore.isSignedOut()).toBe(true)
  await apiErrorOf(read())
  expect(sessionStore.isSignedOut()).toBe(false)
  expect(heard).toHaveBeenCalledTimes(2)
  unsubscribe()
})

test('parallel refusals are one loss', async () => {
  const heard = vi.fn()
  const unsubscribe = sessionStore.subscribe(heard)
  const held = heldFetch()
  const failures = [read(), read(), read()].map(apiErrorOf)
  for (const answer of held.toReversed()) answer(proxyAnswer('', 401))
  await Promise.all(failures)
  expect(heard).toHaveBeenCalledTimes(1)
  expect(held).toHaveLength(3)
  unsubscribe()
})

test('a late refusal of an older request does not end a sign-in that a newer one has used', async () => {
  const held = heldFetch()
  const old = read()
  const fresh = read()
  held[1]?.(apiAnswer({ fresh: true }))
  await fresh
  expect(sessionStore.isSignedOut()).toBe(false)
  held[0]?.(proxyAnswer('', 401))
  // It is asked for again instead, under the sign-in of now.
  await vi.waitFor(() => expect(held).toHaveLength(3))
  held[2]?.(apiAnswer({ again: true }))
  expect(await old).toEqual({ again: true })
  expect(sessionStore.isSignedOut()).toBe(false)
})

test('a late answer to an older request does not hide that a newer one was refused', async () => {
  const held = heldFetch()
  const old = read()
  const fresh = apiErrorOf(read())
  held[1]?.(proxyAnswer('', 401))
  await fresh
  held[0]?.(apiAnswer({}))
  await old
  expect(sessionStore.isSignedOut()).toBe(true)
})

test('who signed out in another tab is signed out until a later request is let through', async () => {
  const held = heldFetch()
  const before = read()
  sawSignOut()
  expect(sessionStore.isSignedOut()).toBe(true)
  expect(sessionStore.isByReader()).toBe(true)
  held[0]?.(apiAnswer({}))
  await before
  expect(sessionStore.isSignedOut()).toBe(true)

  vi.useFakeTimers({ toFake: ['Date'] })
  fakeFetch(apiAnswer({}), opaqueRedirect(), apiAnswer({}), opaqueRedirect())
  // The proxy may still let one through; that is no sign-in.
  await read()
  expect(sessionStore.isSignedOut()).toBe(false)
  await apiErrorOf(read())
  expect(sessionStore.isSignedOut()).toBe(true)
  expect(sessionStore.isByReader()).toBe(true)
  vi.setSystemTime(Date.now() + 11_000)
  await read()
  expect(sessionStore.isSignedOut()).toBe(false)
  await apiErrorOf(read())
  expect(sessionStore.isSignedOut()).toBe(true)
  expect(sessionStore.isByReader()).toBe(false)
  vi.useRealTimers()
})

test('a question that is not for the API says nothing about the sign-in', async () => {
  fakeFetch(apiAnswer({}), proxyAnswer('', 401))
  await read()
  await apiErrorOf(requestData({ path: 'oauth2/userinfo', aside: true }, z.unknown()))
  expect(sessionStore.isSignedOut()).toBe(false)
})
