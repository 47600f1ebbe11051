import { afterAll, beforeAll } from 'vitest'
import type { LocalApiOptions } from './options.ts'
import type { LocalApi } from './server.ts'
import { startLocalApi } from './server.ts'
import { STATE_HEADER } from './state.ts'
import type { StateChanges, StateSetup } from './state.ts'

/** The instant that the data of all specs counts from, in milliseconds. */
export const NOW = Date.parse('2026-11-23T12:00:00Z')

export const BEARER = 'Bearer local-token'

/** Basic credentials in UTF-8, by default the ones that the local API expects. */
export function basic(username = 'deleter@example.com', password = 'pass:wörd-✓'): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}

type Call = { method?: string; authorization?: string | null; state?: string }

/** A local API for the tests of one file, started before and closed after them. */
export function specApi(serverOptions: Partial<LocalApiOptions> = {}) {
  let api: LocalApi | undefined
  beforeAll(async () => {
    api = await startLocalApi({ now: NOW, ...serverOptions })
  })
  afterAll(() => api?.close())
  const started = () => {
    if (!api) throw new Error('the local API is started before each file')
    return api
  }

  const call = (path: string, { method = 'GET', authorization = BEARER, state }: Call = {}) => {
    const headers = new Headers()
    if (authorization !== null) headers.set('Authorization', authorization)
    if (state !== undefined) headers.set(STATE_HEADER, state)
    return fetch(started().url + path, { method, headers })
  }
  const control = (path: string, method: string, body?: StateSetup | StateChanges) =>
    fetch(started().controlUrl + path, { method, body: body ? JSON.stringify(body) : null })

  return {
    url: () => started().url,
    call,
    control,
    /** Body of a successful answer; its type is what the test says it is. */
    async read<T>(path: string, options: Call = {}): Promise<T> {
      const response = await call(path, options)
      if (!response.ok) throw new Error(`${path} answered ${response.status}`)
      // The reader of a test knows the contract; nothing else checks the shape here.
      return (await response.json()) as T
    },
  }
}

/** As much of a repository list as the specs look at. */
export type RepositoryPage = {
  id: string
  items: { id: string; href: string; metadata: Record<string, unknown> }[]
  offset: number
  limit: number
  _links: { prev?: string | null; self?: string; next?: string | null }
}

/** Path of a repository: its name is one segment. */
export function repositoryPath(registryId: string, name: string): string {
  return `/registries/${registryId}/repositories/${encodeURIComponent(name)}`
}
