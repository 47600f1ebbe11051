import { describe, expect, test } from 'vitest'
import { type DeleteDecision, deleteUnchanged } from './delete-repository.ts'
import { repositorySchema } from './wire/repository.ts'
import {
  apiAnswer,
  brokenConnection,
  briefly,
  emptyAnswer,
  fakeFetch,
} from './testing/fake-fetch.ts'

const wire = (metadata: object = {}) => ({
  properties: { name: 'team/app' },
  metadata: {
    artifactCount: 2,
    pullCount: 5,
    pushCount: 7,
    lastPushedAt: '2026-11-01T10:00:00Z',
    ...metadata,
  },
})
const seen = repositorySchema.parse(wire())
const deleting = 'DELETE api/registries/r/repositories/team%2Fapp'
const reading = 'GET api/registries/r/repositories/team%2Fapp'
const remove = (decision: Partial<DeleteDecision> = {}) =>
  deleteUnchanged('r', { seen, pullsKnown: false, ...decision }, () => null)

describe('a delete of what was decided on', () => {
  test('reads first, and goes on when nothing has moved', async () => {
    // Another scan is no reason: nobody has touched it.
    const requests = fakeFetch(apiAnswer(wire({ lastSeverity: 'high' })), emptyAnswer())
    expect(await remove()).toBe('deleted')
    expect(requests.map(briefly)).toEqual([reading, deleting])
  })

  test.each([
    ['a push', { pushCount: 8 }],
    ['a push that counts nothing', { lastPushedAt: '2026-11-02T10:00:00Z' }],
    ['a deleted artifact', { artifactCount: 1 }],
    ['a pull', { pullCount: 6 }],
    ['a first pull', { lastPulledAt: '2026-11-02T10:00:00Z' }],
  ])('stops at %s, with what was seen and what is there', async (_, moved) => {
    const requests = fakeFetch(apiAnswer(wire(moved)))
    await expect(remove()).rejects.toMatchObject({
      name: 'RepositoryChanged',
      seen,
      now: repositorySchema.parse(wire(moved)),
    })
    expect(requests.map(briefly)).toEqual([reading])
  })

  test('goes on over pulls that are known of, and over nothing else', async () => {
    const requests = fakeFetch(apiAnswer(wire({ pullCount: 6 })), emptyAnswer())
    expect(await remove({ pullsKnown: true })).toBe('deleted')
    expect(requests).toHaveLength(2)
    fakeFetch(apiAnswer(wire({ pullCount: 6, pushCount: 8 })))
    await expect(remove({ pullsKnown: true })).rejects.toMatchObject({ name: 'RepositoryChanged' })
  })

  test('sends nothing for what is gone already', async () => {
    const requests = fakeFetch(apiAnswer({}, 404))
    expect(await remove()).toBe('already-gone')
    expect(requests.map(briefly)).toEqual([reading])
  })

  test('sends nothing when it cannot be read', async () => {
    const requests = fakeFetch(apiAnswer({}, 403))
    await expect(remove()).rejects.toMatchObject({ name: 'DeleteFailure', remains: 'not-asked' })
    expect(requests.map(briefly)).toEqual([reading])
  })

  test('reads once more where that may help', async () => {
    const requests = fakeFetch(brokenConnection(), apiAnswer(wire()), emptyAnswer())
    expect(await deleteUnchanged('other', { seen, pullsKnown: false }, () => null)).toBe('deleted')
    expect(requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'DELETE'])
  })
})
