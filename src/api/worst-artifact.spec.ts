import { expect, test } from 'vitest'
import { apiAnswer, apiErrorOf, briefly, fakeFetch } from './testing/fake-fetch.ts'
import { fetchWorstArtifact } from './worst-artifact.ts'

const digest = (letter: string) => `sha256:${letter.padStart(32, '0')}`
const artifact = (of: string, vulnMaxSeverity: string | null, more: object = {}) => ({
  properties: { digest: of, repositoryName: 'team/app', mediaType: 'text/plain' },
  metadata: { pullCount: 1, pushCount: 2, vulnMaxSeverity, ...more },
})
const answer = (items: readonly object[], next?: string) => apiAnswer({ items, _links: { next } })
const below = 'GET api/registries/r/repositories/team%2Fapp/artifacts?offset=0'
const one = `${below}&limit=1&orderBy=-vulnMaxSeverity`
const thousand = `${below}&limit=1000&orderBy=-vulnMaxSeverity`
const worst = () => fetchWorstArtifact('r', 'team/app')

test('is the first of the order by severity, in one request', async () => {
  const requests = fakeFetch(answer([artifact(digest('a'), 'critical')], 'more'))
  expect(await worst()).toMatchObject({ kind: 'rated', artifact: { digest: digest('a') } })
  expect(requests.map(briefly)).toEqual([one])
})

test('is looked for among a thousand where the first has no severity and more follow', async () => {
  const unscanned = artifact(digest('a'), null)
  const rows = [
    unscanned,
    artifact(digest('b'), 'weird'),
    artifact(digest('c'), 'Medium'),
    artifact(digest('d'), 'high'),
    artifact(digest('e'), 'high'),
  ]
  const requests = fakeFetch(answer([unscanned], 'more'), answer(rows))
  expect(await worst()).toMatchObject({ kind: 'rated', artifact: { digest: digest('d') } })
  expect(requests.map(briefly)).toEqual([one, thousand])
})

test('is looked for behind a word of the API’s own, whose place in the order nobody tells', async () => {
  const rows = [artifact(digest('a'), 'weird'), artifact(digest('b'), 'critical')]
  const requests = fakeFetch(answer(rows.slice(0, 1), 'more'), answer(rows))
  expect(await worst()).toMatchObject({ kind: 'rated', artifact: { digest: digest('b') } })
  expect(requests.map(briefly)).toEqual([one, thousand])
})

test('is a word of the API’s own where there is no other', async () => {
  const rows = [artifact(digest('a'), null), artifact(digest('b'), 'weird')]
  fakeFetch(answer(rows.slice(1), 'more'), answer(rows))
  expect(await worst()).toMatchObject({ artifact: { maxSeverity: 'weird' } })
})

test.each([
  ['no severity', null],
  ['a word of the API’s own', 'weird'],
])('is not known where a thousand with %s are followed by more', async (_, word) => {
  const rows = Array.from({ length: 1000 }, (__, index) => artifact(digest(String(index)), word))
  fakeFetch(answer(rows.slice(0, 1), 'more'), answer(rows, 'more'))
  expect(await worst()).toEqual({ kind: 'not-known' })
})

test('is not known where the only one without a severity stands beside one that is unreadable', async () => {
  const rows = [artifact(digest('a'), null), { id: digest('b') }]
  fakeFetch(answer([artifact(digest('a'), null)], 'more'), answer(rows))
  expect(await worst()).toEqual({ kind: 'not-known' })
})

const scanned = { lastScannedAt: '2026-01-01T00:00:00Z', vulnTotalCount: 0 }
test.each([
  ['not-recorded', [artifact(digest('a'), null), artifact(digest('b'), null)]],
  ['nothing-found', [artifact(digest('a'), null, scanned), artifact(digest('b'), null, scanned)]],
  ['not-told', [artifact(digest('a'), null), artifact(digest('b'), null, scanned)]],
])('without any severity it tells what is true of all: %s', async (outcome, rows) => {
  fakeFetch(answer(rows.slice(0, 1), 'more'), answer(rows))
  expect(await worst()).toEqual({ kind: 'unrated', outcome })
})

test('of one artifact without a severity one request tells enough', async () => {
  const requests = fakeFetch(answer([artifact(digest('a'), null)]))
  expect(await worst()).toEqual({ kind: 'unrated', outcome: 'not-recorded' })
  expect(requests.map(briefly)).toEqual([one])
})

test('nothing stored has no worst', async () => {
  fakeFetch(answer([]))
  expect(await worst()).toEqual({ kind: 'nothing-stored' })
})

test('a failure is passed on', async () => {
  fakeFetch(apiAnswer({ messages: [] }, 403))
  expect((await apiErrorOf(worst())).failure).toMatchObject({ kind: 'http', status: 403 })
})
