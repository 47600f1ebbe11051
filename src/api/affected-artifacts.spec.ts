import { describe, expect, test } from 'vitest'
import {
  affectedIn,
  type AffectedPart,
  fetchAffectedPart,
  nextOffset,
} from './affected-artifacts.ts'
import { apiAnswer, apiErrorOf, fakeFetch } from './testing/fake-fetch.ts'
import type { Artifact } from './wire/artifact.ts'

const artifact = (digest: string, repositoryName = 'team/app', pullCount = 0): Artifact => ({
  kind: 'artifact',
  key: digest,
  digest,
  repositoryName,
  mediaType: 'm',
  tags: [],
  lastPushedAt: null,
  lastPulledAt: null,
  lastScannedAt: null,
  maxSeverity: null,
  totalScore: null,
  findingCount: null,
  fixableCount: null,
  pullCount,
  pushCount: 1,
})
const unreadable = { kind: 'unreadable', key: 'unreadable 0', name: null, problem: 'x' } as const

const part = (offset: number, rows: AffectedPart['rows'], hasNext = false): AffectedPart => ({
  offset,
  readAt: 0,
  rows,
  hasNext,
})
const rows = (...digests: readonly string[]) => digests.map((digest) => artifact(digest))
const digestsIn = (parts: readonly AffectedPart[]) =>
  affectedIn(parts).artifacts.map(({ digest }) => digest)

describe('the parts are followed', () => {
  test('from the start, to the end', () => {
    expect(nextOffset([])).toBe(0)
    const first = part(0, rows('a', 'b'), true)
    expect(nextOffset([first])).toBe(2)
    expect(nextOffset([first, part(2, rows('c'))])).toBe(null)
  })

  test('from where the last one ended, however few rows it had', () => {
    expect(nextOffset([part(0, rows('a'), true), part(1, rows('b', 'c'), true)])).toBe(3)
  })

  test('no further than to one with nothing new', () => {
    expect(nextOffset([part(0, [], true)])).toBe(null)
    const first = part(0, rows('a', 'b'), true)
    // What was told twice has moved, so the front is looked at; then it ends all the same.
    expect(nextOffset([first, part(2, rows('a', 'b'), true)])).toBe(0)
    expect(nextOffset([first, part(2, rows('a', 'b'), true), part(0, rows('a'), true)])).toBe(null)
  })

  test('and the front once more, where something was pulled meanwhile', () => {
    const first = part(0, rows('a', 'b'), true)
    // "d" was pulled: it went to the front, and pushed "b" down to the next part.
    const second = part(2, rows('b', 'c'))
    expect(nextOffset([first, second])).toBe(0)
    const again = part(0, rows('d', 'a'), true)
    expect(nextOffset([first, second, again])).toBe(null)
    expect(digestsIn([first, second, again])).toEqual(['a', 'b', 'c', 'd'])
    expect(affectedIn([first, second, again]).complete).toBe(true)
  })
})

describe('what was told', () => {
  test('counts an artifact once, as it was told last, and each repository that holds it', () => {
    const parts = [
      part(0, [artifact('a'), artifact('a', 'team/other')], true),
      part(2, [artifact('a', 'team/app', 7)]),
    ]
    const told = affectedIn(parts).artifacts.map((row) => [row.repositoryName, row.pullCount])
    expect(told).toEqual([
      ['team/app', 7],
      ['team/other', 0],
    ])
  })

  test('is complete only when read to the end, and wholly', () => {
    expect(affectedIn([]).complete).toBe(false)
    expect(affectedIn([part(0, [])]).complete).toBe(true)
    expect(affectedIn([part(0, rows('a'), true)]).complete).toBe(false)
    expect(affectedIn([part(0, [], true)]).complete).toBe(false)
    expect(affectedIn([part(0, [...rows('a'), unreadable])])).toMatchObject({
      unread: 1,
      complete: false,
    })
  })
})

test('a part is asked for by the number, last pull first', async () => {
  const requests = fakeFetch(apiAnswer({ items: [], _links: {} }))
  expect(await fetchAffectedPart('r', 'CVE-2024-3094', 1000)).toMatchObject({
    offset: 1000,
    rows: [],
    hasNext: false,
  })
  expect(requests[0]?.url.replace(/.*\/api/, 'api')).toBe(
    'api/registries/r/artifacts?offset=1000&limit=1000&orderBy=-lastPull&filter.vulnerabilityId=CVE-2024-3094',
  )
})

test('a refusal of a part is an ApiError', async () => {
  fakeFetch(apiAnswer({}, 403))
  const { failure } = await apiErrorOf(fetchAffectedPart('r', 'CVE-2024-3094', 0))
  expect(failure).toMatchObject({ kind: 'http', status: 403 })
})
