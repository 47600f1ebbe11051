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

/** Runs it for these names; the reader says "go on" at each pause, or stops there. */
async function run(names: readonly string[], atPause: 'go on' | 'stop' = 'go on') {
  const control = new AbortController()
  const outcomes: [string, SeveralOutcome['kind']][] = []
  const pauses: string[] = []
  await deleteSeveral('r', names.map(decision), {
    readCredentials: () => null,
    onRead: () => {},
    onTurn: () => {},
    onOutcome: (name, { kind }) => void outcomes.push([name, kind]),
    onWait: () => {},
    pause: async ({ failure }) => {
      pauses.push(failure.kind)
      if (atPause === 'stop') control.abort()
    },
    stop: control.signal,
  })
  return { outcomes, pauses }
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
    expect(await run(['a'])).toEqual({ outcomes: [['a', 'deleted']], pauses: ['session'] })
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
    expect(await run(['a', 'b'])).toEqual({
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

  test('stopped at a pause, tries no other; of one that may be gone it says that it is not known', async () => {
    fakeFetch(read('a'), signedOut())
    expect((await run(['a', 'b'], 'stop')).outcomes).toEqual([
      ['a', 'untried'],
      ['b', 'untried'],
    ])
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

  test('rests after a 429, and does not ask for that one again', async () => {
    const requests = fakeFetch(read('a'), apiAnswer({}, 429), read('b'), emptyAnswer())
    expect((await run(['a', 'b'])).outcomes).toEqual([
      ['a', 'failed'],
      ['b', 'deleted'],
    ])
    expect(requests.filter(({ method }) => method === 'DELETE')).toHaveLength(2)
  })
})
