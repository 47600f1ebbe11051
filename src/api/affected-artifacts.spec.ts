import { describe, expect, test } from 'vitest'
import { affectedIn, type AffectedPart, readAffected } from './affected-artifacts.ts'
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
const part = (artifacts: readonly Artifact[], patch: Partial<AffectedPart> = {}): AffectedPart => ({
  artifacts,
  unread: 0,
  sure: true,
  readAt: 0,
  next: null,
  ...patch,
})
const next = () => Promise.reject(new Error('not asked for'))

describe('what was told', () => {
  test('counts an artifact once, as it was told last, and each repository that holds it', () => {
    const parts = [
      part([artifact('a'), artifact('a', 'team/other')], { next }),
      part([artifact('a', 'team/app', 7)]),
    ]
    const told = affectedIn(parts).artifacts.map((row) => [row.repositoryName, row.pullCount])
    expect(told).toEqual([
      ['team/app', 7],
      ['team/other', 0],
    ])
  })

  test('is complete only when read to the end, surely and wholly', () => {
    const some = [artifact('a')]
    expect(affectedIn([]).complete).toBe(false)
    expect(affectedIn([part([])]).complete).toBe(true)
    expect(affectedIn([part(some, { next })]).complete).toBe(false)
    expect(affectedIn([part(some, { sure: false })]).complete).toBe(false)
    expect(affectedIn([part(some, { unread: 1, next }), part([])])).toMatchObject({
      unread: 1,
      complete: false,
    })
  })
})

const digestOf = (number: number) => `sha256:${String(number).padStart(64, '0')}`
const wire = (digest: number) => ({
  properties: { repositoryName: 'team/app', digest: digestOf(digest), mediaType: 'm' },
  metadata: { lastPulledAt: new Date(1e12 - digest).toISOString(), pullCount: 1, pushCount: 1 },
})
const answer = (from: number, to: number, more: boolean) =>
  apiAnswer({
    items: Array.from({ length: to - from }, (_, index) => wire(from + index)),
    _links: more ? { next: 'more' } : {},
  })

const url = (offset: number, limit: number) =>
  `api/registries/r/artifacts?offset=${offset}&limit=${limit}&orderBy=-lastPull&filter.vulnerabilityId=CVE-2024-3094`

describe('the parts', () => {
  test('are asked for by the number, last pull first, from before where the last one ended', async () => {
    const requests = fakeFetch(
      answer(0, 1000, true),
      answer(980, 1500, false),
      answer(0, 100, true),
    )
    const parts: AffectedPart[] = []
    let read: AffectedPart['next'] = readAffected('r', 'CVE-2024-3094')
    while (read !== null) {
      const told: AffectedPart = await read()
      parts.push(told)
      read = told.next
    }
    expect(requests.map((request) => request.url.replace(/.*\/api/, 'api'))).toEqual([
      url(0, 1000),
      url(980, 1000),
      url(0, 100),
    ])
    const { artifacts, complete } = affectedIn(parts)
    expect(artifacts).toHaveLength(1500)
    expect(complete).toBe(true)
  })

  test('are one where one answer holds all, or nothing', async () => {
    fakeFetch(apiAnswer({ items: [], _links: {} }))
    expect(await readAffected('r', 'CVE-2024-3094')()).toMatchObject({ artifacts: [], next: null })
  })

  test('are read once each, however often they are asked for, and again after a failure', async () => {
    const requests = fakeFetch(answer(0, 1000, true), apiAnswer({}, 403), answer(980, 1500, false))
    const { next: second } = await readAffected('r', 'CVE-2024-3094')()
    if (second === null) throw new Error('the end')
    const { failure } = await apiErrorOf(second())
    expect(failure).toMatchObject({ kind: 'http', status: 403 })
    expect((await second()).artifacts).toHaveLength(500)
    expect(await second()).toBe(await second())
    expect(requests).toHaveLength(3)
  })
})
