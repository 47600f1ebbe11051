import { describe, expect, test } from 'vitest'
import { fetchStoredArtifacts } from './stored-artifacts.ts'
import { apiAnswer, fakeFetch } from './testing/fake-fetch.ts'

const artifact = (digest: string) => ({
  properties: { repositoryName: 'a', digest: `sha256:${digest.repeat(32)}`, mediaType: 'm' },
  metadata: { pullCount: 0, pushCount: 1 },
})
const page = (next: boolean, ...items: readonly unknown[]) =>
  apiAnswer({ items, _links: { next: next ? 'more' : null } })
const digests = async () =>
  (await fetchStoredArtifacts('r', 'a')).artifacts.map(({ digest }) => digest.slice(7, 8)).join('')

describe('all that a repository holds', () => {
  test('is read page by page, to the end', async () => {
    const full = Array.from({ length: 1000 }, (_, index) => artifact(String(index % 10)))
    const requests = fakeFetch(page(true, ...full), page(false, artifact('b')))
    expect(await digests()).toEqual('0123456789b')
    expect(requests.map(({ url }) => new URL(url).searchParams.get('offset'))).toEqual([
      '0',
      '1000',
    ])
  })

  test('counts one that moved on to the next page once, and ends where nothing is new', async () => {
    const full = Array.from({ length: 1000 }, (_, index) => artifact(String(index % 10)))
    fakeFetch(page(true, ...full), page(true, ...full))
    expect(await digests()).toEqual('0123456789')
  })

  test('tells how many could not be read', async () => {
    fakeFetch(page(false, artifact('a'), { properties: {} }, artifact('b')))
    expect(await fetchStoredArtifacts('r', 'a')).toMatchObject({ unread: 1 })
  })
})
