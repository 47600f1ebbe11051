import { describe, expect, test } from 'vitest'
import { deleteSeveral, type SeveralOutcome } from './delete-several.ts'
import {
  apiAnswer,
  brokenConnection,
  briefly,
  emptyAnswer,
  fakeFetch,
  proxyAnswer,
} from './testing/fake-fetch.ts'
import { repositorySchema } from './wire/repository.ts'

const wire = (name: string) => ({
  properties: { name },
  metadata: { artifactCount: 1, pullCount: 0, pushCount: 1 },
})
const decision = (name: string) => ({
  seen: repositorySchema.parse(wire(name)),
  pullsKnown: false,
})
const read = (name: string) => apiAnswer(wire(name))
const signedOut = () => proxyAnswer('', 401)

const silent = {
  readCredentials: () => null,
  onRead: () => {},
  onTurn: () => {},
  onWait: () => {},
  pause: async () => {},
}

/** Runs it for these names; the reader says "go on" at each pause, or stops there. */
async function run(names: readonly string[], atPause: 'go on' | 'stop' = 'go on') {
  const control = new AbortController()
  const outcomes: [string, SeveralOutcome['kind']][] = []
  const pauses: string[] = []
  let waits = 0
  await deleteSeveral('r', names.map(decision), {
    ...silent,
    onOutcome: (name, { kind }) => void outcomes.push([name, kind]),
    onWait: (wait) => {
      if (wait !== null) waits += 1
    },
    pause: async ({ failure }) => {
      pauses.push(failure.kind)
      if (atPause === 'stop') control.abort()
    },
    stop: control.signal,
  })
  return { outcomes, pauses, waits }
}

const at = (name: string) => `api/registries/r/repositories/${name}`

describe('deleting several', () => {
  test('goes one by one, and a refusal holds nobody else up', async () => {
    const requests = fakeFetch(
      read('a'),
      apiAnswer({}, 403),
      read('b'),
      emptyAnswer(),
      apiAnswer({}, 404),
    )
    expect((await run(['a', 'b', 'c'])).outcomes).toEqual([
      ['a', 'failed'],
      ['b', 'deleted'],
      ['c', 'already-gone'],
    ])
    expect(requests.map(briefly)).toEqual([
      `GET ${at('a')}`,
      `DELETE ${at('a')}`,
      `GET ${at('b')}`,
      `DELETE ${at('b')}`,
      `GET ${at('c')}`,
    ])
  })

  test('pauses at a sign-out, then reads and asks for that one again', async () => {
    const requests = fakeFetch(read('a'), signedOut(), read('a'), emptyAnswer())
    expect(await run(['a'])).toMatchObject({ outcomes: [['a', 'deleted']], pauses: ['session'] })
    expect(requests.map(({ method }) => method)).toEqual(['GET', 'DELETE', 'GET', 'DELETE'])
  })

  test('reads what became of a DELETE that may have arrived, and never sends it again', async () => {
    const requests = fakeFetch(
      read('a'),
      brokenConnection(),
      signedOut(),
      apiAnswer({}, 404),
      read('b'),
      emptyAnswer(),
    )
    expect(await run(['a', 'b'])).toMatchObject({
      outcomes: [
        ['a', 'deleted'],
        ['b', 'deleted'],
      ],
      pauses: ['session'],
    })
    expect(requests.map(({ method }) => method)).toEqual([
      'GET',
      'DELETE',
      'GET',
      'GET',
      'GET',
      'DELETE',
    ])
  })

  test('stopped at a pause, tries no other; one whose DELETE was sent is not called untried', async () => {
    fakeFetch(read('a'), signedOut())
    expect((await run(['a', 'b'], 'stop')).outcomes).toEqual([
      ['a', 'failed'],
      ['b', 'untried'],
    ])
    fakeFetch(signedOut())
    expect((await run(['a'], 'stop')).outcomes).toEqual([['a', 'untried']])
    fakeFetch(read('a'), brokenConnection(), signedOut())
    expect((await run(['a', 'b'], 'stop')).outcomes).toEqual([
      ['a', 'failed'],
      ['b', 'untried'],
    ])
  })

  test('ends where the credentials are refused', async () => {
    const requests = fakeFetch(read('a'), apiAnswer({}, 401))
    expect((await run(['a', 'b'])).outcomes).toEqual([
      ['a', 'failed'],
      ['b', 'untried'],
    ])
    expect(requests).toHaveLength(2)
  })

  test.each([
    ['a 429', 429, {}],
    ['a wish for rest', 503, { 'Retry-After': '2' }],
  ])('rests after %s', async (_, status, headers) => {
    fakeFetch(read('a'), apiAnswer({}, status, headers), read('a'), read('b'), emptyAnswer())
    expect((await run(['a', 'b'])).waits).toBe(1)
  })

  test('does not rest after the last one', async () => {
    fakeFetch(read('a'), apiAnswer({}, 429))
    expect((await run(['a'])).waits).toBe(0)
  })

  test('leaves a long rest to the reader', async () => {
    fakeFetch(
      read('a'),
      apiAnswer({}, 429, { 'Retry-After': 'Fri, 01 Jan 2100 00:00:00 GMT' }),
      read('b'),
      emptyAnswer(),
    )
    expect(await run(['a', 'b'])).toMatchObject({ waits: 0, pauses: ['http'] })
    fakeFetch(read('a'), apiAnswer({}, 429, { 'Retry-After': '86400' }))
    expect(await run(['a', 'b'], 'stop')).toMatchObject({
      outcomes: [
        ['a', 'failed'],
        ['b', 'untried'],
      ],
    })
  })

  test('sends nothing for one that is being read when it is stopped', async () => {
    const requests = fakeFetch(read('a'))
    const control = new AbortController()
    const outcomes: string[] = []
    await deleteSeveral('r', [decision('a')], {
      ...silent,
      onRead: () => control.abort(),
      onOutcome: (_, { kind }) => void outcomes.push(kind),
      stop: control.signal,
    })
    expect(outcomes).toEqual(['untried'])
    expect(requests).toHaveLength(1)
  })

  test('rests after a 429, and does not ask for that one again', async () => {
    const requests = fakeFetch(read('a'), apiAnswer({}, 429), read('b'), emptyAnswer())
    expect((await run(['a', 'b'])).outcomes).toEqual([
      ['a', 'failed'],
      ['b', 'deleted'],
    ])
    expect(requests.filter(({ method }) => method === 'DELETE')).toHaveLength(2)
  })
})
