import { vi } from 'vitest'
import { apiAnswer } from './fake-fetch.ts'

/** Of a repository on the wire (contract 3.1); what is left out is of no account. */
export type Metadata = {
  pushCount?: string
  pullCount: number
  lastPulledAt: string | null
  lastPushedAt: string | null
}

/**
 * Has `fetch` answer as the API does: sorted, cut, and with its nulls at one end whatever the direction is.
 * Gives what was asked for, which `happen` hears of before each answer of at most `most` rows.
 */
export function serveRepositories(
  repositories: Record<string, Metadata>,
  nulls: 'first' | 'last',
  happen: (asked: readonly string[]) => void = () => {},
  most = Infinity,
) {
  const asked: string[] = []
  const value = (metadata: Metadata, name: string, orderBy: string) => {
    if (orderBy === 'name') return name
    if (orderBy === 'pullCount') return metadata.pullCount
    const text = orderBy === 'lastPull' ? metadata.lastPulledAt : metadata.lastPushedAt
    return text === null ? null : Date.parse(text)
  }
  vi.stubGlobal('document', { baseURI: 'http://host/' })
  vi.stubGlobal('fetch', (url: URL) => {
    const query = url.searchParams
    const orderBy = query.get('orderBy') ?? ''
    const offset = Number(query.get('offset'))
    const limit = Math.min(Number(query.get('limit')), most)
    asked.push(`${orderBy} ${offset}+${query.get('limit')}`)
    const rows = Object.entries(repositories)
      .map(([name, metadata]) => ({ name, metadata, key: value(metadata, name, orderBy) }))
      .toSorted((a, b) => {
        if (a.key === b.key) return a.name < b.name ? -1 : 1
        if (a.key === null || b.key === null)
          return (a.key === null) === (nulls === 'first') ? -1 : 1
        return a.key < b.key ? -1 : 1
      })
    happen(asked)
    return Promise.resolve(
      apiAnswer({
        items: rows.slice(offset, offset + limit).map(({ name, metadata }) => ({
          id: name,
          properties: { name },
          metadata: { artifactCount: 1, pushCount: 1, ...metadata },
        })),
        _links: offset + limit < rows.length ? { next: 'more' } : {},
      }),
    )
  })
  return asked
}
