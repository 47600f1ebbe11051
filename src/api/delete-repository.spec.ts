import { describe, expect, test } from 'vitest'
import { deleteRepository } from './delete-repository.ts'
import {
  apiAnswer,
  brokenConnection,
  briefly,
  emptyAnswer,
  fakeFetch,
  opaqueRedirect,
  proxyAnswer,
  timedOut,
} from './testing/fake-fetch.ts'

const remove = () => deleteRepository('r', 'team/app', null)
const deleting = 'DELETE api/registries/r/repositories/team%2Fapp'
const reading = 'GET api/registries/r/repositories/team%2Fapp'

const repository = {
  properties: { name: 'team/app' },
  metadata: { artifactCount: 1, pullCount: 0, pushCount: 1 },
}
const error = (status: number) => apiAnswer({ messages: [{ message: 'No' }] }, status)

describe('a delete', () => {
  test.each([200, 202, 204])('has happened when the API answers %d', async (status) => {
    const requests = fakeFetch(emptyAnswer(status))
    expect(await remove()).toBe('deleted')
    expect(requests.map(briefly)).toEqual([deleting])
  })

  test('finds the repository already gone when the API does not know it', async () => {
    const requests = fakeFetch(error(404))
    expect(await remove()).toBe('already-gone')
    expect(requests.map(briefly)).toEqual([deleting])
  })

  test('has failed when a proxy answers 404, which says nothing about the repository', async () => {
    const requests = fakeFetch(proxyAnswer('<h1>Not found</h1>', 404))
    await expect(remove()).rejects.toMatchObject({ name: 'DeleteFailure', remains: null })
    expect(requests.map(briefly)).toEqual([deleting])
  })

  test.each([400, 401, 403, 405, 409, 429])(
    'has failed, with nothing left to find out, when the API answers %d',
    async (status) => {
      const requests = fakeFetch(error(status), apiAnswer(repository))
      await expect(remove()).rejects.toMatchObject({
        name: 'DeleteFailure',
        remains: null,
        reason: { failure: { kind: 'http', status } },
      })
      expect(requests.map(briefly)).toEqual([deleting])
    },
  )

  test.each([
    ['a redirect', opaqueRedirect],
    ['a 401 of the proxy', () => proxyAnswer('', 401)],
    ['a sign-in page', () => proxyAnswer('<title>Sign in</title>')],
  ])('has failed when the sign-in is lost and %s comes back', async (_, answer) => {
    const requests = fakeFetch(answer(), apiAnswer(repository))
    await expect(remove()).rejects.toMatchObject({
      remains: null,
      reason: { failure: { kind: 'session' } },
    })
    expect(requests.map(briefly)).toEqual([deleting])
  })
})

describe('a delete without a clear answer is settled by reading', () => {
  const unclear = [
    ['the connection broke', brokenConnection],
    ['the time ran out', timedOut],
    ['the server failed', () => error(503)],
    ['the time ran out over there', () => error(408)],
    ['the gateway gave up', () => proxyAnswer('<h1>Gateway timeout</h1>', 504)],
  ] as const

  test.each(unclear)('deleted: %s, and it is gone', async (_, answer) => {
    const requests = fakeFetch(answer(), error(404))
    expect(await remove()).toBe('deleted')
    expect(requests.map(briefly)).toEqual([deleting, reading])
  })

  test.each(unclear)('still there: %s, and it can be read', async (_, answer) => {
    const requests = fakeFetch(answer(), apiAnswer(repository))
    await expect(remove()).rejects.toMatchObject({
      name: 'DeleteFailure',
      remains: 'still-there',
    })
    expect(requests.map(briefly)).toEqual([deleting, reading])
  })

  test.each([
    ['the API refuses to tell', () => error(403)],
    ['a proxy answers 404', () => proxyAnswer('<h1>Not found</h1>', 404)],
    ['what comes back cannot be read', () => apiAnswer({})],
  ])('unknown: %s', async (_, answer) => {
    const requests = fakeFetch(brokenConnection(), answer())
    await expect(remove()).rejects.toMatchObject({
      name: 'DeleteFailure',
      remains: 'unknown',
      reason: { failure: { kind: 'network' } },
    })
    expect(requests.map(briefly)).toEqual([deleting, reading])
  })

  test('unknown: the connection stays broken, however often the truth is asked for', async () => {
    const requests = fakeFetch(brokenConnection())
    await expect(remove()).rejects.toMatchObject({
      remains: 'unknown',
      unread: { failure: { kind: 'network' }, request: { method: 'GET' } },
    })
    const [first, ...rest] = requests.map(briefly)
    expect(first).toBe(deleting)
    expect(rest.length).toBeGreaterThan(1)
    expect(new Set(rest)).toEqual(new Set([reading]))
  })

  test('found once the connection is back', async () => {
    const broken = brokenConnection
    const requests = fakeFetch(broken(), broken(), broken(), error(404))
    expect(await deleteRepository('r', 'back', null)).toBe('deleted')
    expect(requests.map(({ method }) => method)).toEqual(['DELETE', 'GET', 'GET', 'GET'])
  })

  test.each([
    ['gone', () => error(404), 'deleted'],
    ['still there', () => apiAnswer(repository), 'still-there'],
  ])('a success that the API did not give is checked: %s', async (_, answer, expected) => {
    const requests = fakeFetch(proxyAnswer('', 200, 'text/plain'), answer())
    const outcome = await remove().catch((failure: unknown) => failure)
    if (expected === 'deleted') expect(outcome).toBe('deleted')
    else expect(outcome).toMatchObject({ name: 'DeleteFailure', remains: expected })
    expect(requests.map(briefly)).toEqual([deleting, reading])
  })
})

describe('the credentials of a delete', () => {
  test('go with the delete and not with the reading after it', async () => {
    const requests = fakeFetch(brokenConnection(), error(404))
    await deleteRepository('r', 'team/app', { username: 'jane', password: 'secret' })
    expect(requests.map(({ headers }) => headers.get('Authorization'))).toEqual([
      `Basic ${btoa('jane:secret')}`,
      null,
    ])
  })

  test('that cannot be sent stop the delete', async () => {
    const requests = fakeFetch(emptyAnswer())
    const credentials = { username: 'a:b', password: 'c' }
    await expect(deleteRepository('r', 'team/app', credentials)).rejects.toThrow(RangeError)
    expect(requests).toEqual([])
  })

  test.each(['.', '..', ''])('never reach another resource by the name %j', async (name) => {
    const requests = fakeFetch(emptyAnswer())
    await expect(deleteRepository('r', name, null)).rejects.toThrow(RangeError)
    expect(requests).toEqual([])
  })
})
