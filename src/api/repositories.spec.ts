import { expect, test } from 'vitest'
import { defaultListSearch, type ListSearch } from '#lib/list-search.ts'
import { fetchRepositories, fetchRepository } from './repositories.ts'
import { apiAnswer, briefly, fakeFetch } from './testing/fake-fetch.ts'

const wire = {
  properties: { name: 'team/app' },
  metadata: { artifactCount: 1, pullCount: 2, pushCount: 3 },
}

async function listRequest(search: ListSearch): Promise<string | undefined> {
  const requests = fakeFetch(apiAnswer({ items: [wire], _links: {} }))
  const { rows, hasNext } = await fetchRepositories('r', search)
  expect(rows).toMatchObject([{ kind: 'repository', name: 'team/app', pullCount: 2 }])
  expect(hasNext).toBe(false)
  return requests.map(briefly)[0]
}

test('the first page is asked for with every default written out and no empty filter', async () => {
  expect(await listRequest(defaultListSearch)).toBe(
    'GET api/registries/r/repositories?offset=0&limit=50&orderBy=-lastPush',
  )
})

test('a filtered later page is asked for in the words of the API', async () => {
  const search: ListSearch = {
    name: 'team/a b',
    severity: ['high', 'critical'],
    orderBy: 'pullCount',
    view: null,
    days: null,
    page: 3,
    limit: 25,
  }
  expect(await listRequest(search)).toBe(
    'GET api/registries/r/repositories?offset=50&limit=25&orderBy=pullCount' +
      '&filter.name=team%2Fa+b&filter.vulnerabilitySeverity=high%2Ccritical',
  )
})

test('what a page lacks is asked for with the same filter and order', async () => {
  const requests = fakeFetch(
    apiAnswer({ items: [wire], _links: { next: 'more' } }),
    apiAnswer({ items: [{ ...wire, properties: { name: 'team/b' } }], _links: { next: 'more' } }),
  )
  const page = await fetchRepositories('r', { ...defaultListSearch, name: 'team', limit: 2 })
  expect(page).toMatchObject({ rows: [{ name: 'team/app' }, { name: 'team/b' }], hasNext: true })
  expect(requests.map(briefly)).toEqual([
    'GET api/registries/r/repositories?offset=0&limit=2&orderBy=-lastPush&filter.name=team',
    'GET api/registries/r/repositories?offset=1&limit=1&orderBy=-lastPush&filter.name=team',
  ])
})

test('one repository is asked for by its name as one segment', async () => {
  const requests = fakeFetch(apiAnswer(wire))
  expect((await fetchRepository('r', 'team/app')).name).toBe('team/app')
  expect(requests.map(briefly)).toEqual(['GET api/registries/r/repositories/team%2Fapp'])
})
