import { expect, test } from 'vitest'
import { defaultFindingSearch } from '#lib/finding-search.ts'
import { fetchArtifact, fetchArtifacts, fetchVulnerabilities } from './artifacts.ts'
import { isNotFound } from './errors.ts'
import { apiAnswer, apiErrorOf, briefly, fakeFetch } from './testing/fake-fetch.ts'

const digest = 'sha256:9f86d081884c7d659a2feaa0c55ad015'
const below = 'GET api/registries/r/repositories/team%2Fapp/artifacts'
const encoded = digest.replace(':', '%3A')

const artifact = {
  properties: { digest, repositoryName: 'team/app', mediaType: 'text/plain' },
  metadata: { pullCount: 1, pushCount: 2 },
}
const vulnerability = { id: 'CVE-1', properties: { severity: 'low', score: 1, fixable: false } }

test('a page of artifacts is asked for below the repository', async () => {
  const requests = fakeFetch(apiAnswer({ items: [artifact], _links: {} }))
  const search = { orderBy: '-vulnMaxSeverity', page: 3, limit: 25 } as const
  const { rows, hasNext } = await fetchArtifacts('r', 'team/app', search)
  expect(rows).toMatchObject([{ kind: 'artifact', digest, pushCount: 2 }])
  expect(hasNext).toBe(false)
  expect(requests.map(briefly)).toEqual([`${below}?offset=50&limit=25&orderBy=-vulnMaxSeverity`])
})

test('one artifact is asked for by its digest', async () => {
  const requests = fakeFetch(apiAnswer(artifact))
  expect((await fetchArtifact('r', 'team/app', digest)).repositoryName).toBe('team/app')
  expect(requests.map(briefly)).toEqual([`${below}/${encoded}`])
})

test('an unknown digest is not found', async () => {
  fakeFetch(apiAnswer({ messages: [{ message: 'Artifact not found' }] }, 404))
  expect(isNotFound(await apiErrorOf(fetchArtifact('r', 'team/app', digest)))).toBe(true)
})

test('findings are asked for below the artifact, worst first', async () => {
  const requests = fakeFetch(apiAnswer({ items: [vulnerability], _links: { next: 'more' } }))
  const search = { ...defaultFindingSearch, page: 2, limit: 1 }
  const { rows, hasNext } = await fetchVulnerabilities('r', 'team/app', digest, search)
  expect(rows).toMatchObject([{ kind: 'vulnerability', id: 'CVE-1', fixable: false }])
  expect(hasNext).toBe(true)
  expect(requests.map(briefly)).toEqual([
    `${below}/${encoded}/vulnerabilities?offset=1&limit=1&orderBy=-score`,
  ])
})

test('findings are filtered by the API', async () => {
  const requests = fakeFetch(apiAnswer({ items: [], _links: {} }))
  await fetchVulnerabilities('r', 'team/app', digest, {
    severity: ['high', 'critical'],
    fixable: false,
    orderBy: 'publishedAt',
    page: 1,
    limit: 50,
  })
  expect(requests.map(briefly)).toEqual([
    `${below}/${encoded}/vulnerabilities?offset=0&limit=50&orderBy=publishedAt&filter.severity=high%2Ccritical&filter.fixable=false`,
  ])
})
