import { REGISTRY_IDS } from '../../local-api/registries.ts'
import { PLAIN_HEADER, STATE_HEADER } from '../../local-api/state.ts'
import { local } from '../servers.ts'

const repositories = `registries/${REGISTRY_IDS.prod}/repositories`

type Row = { id: string; metadata: { artifactCount: number; pullCount: number } }

/** What the state of a test really holds, past whatever goes wrong with its answers. */
export function truthOf(stateId: string) {
  const headers = {
    [STATE_HEADER]: stateId,
    [PLAIN_HEADER]: '1',
    Authorization: 'Bearer local-token',
  }
  const read = (path: string) => fetch(`${local.url}/${path}`, { headers })

  const list = async (query: URLSearchParams): Promise<readonly string[]> => {
    const { items }: { items: Row[] } = await (await read(`${repositories}?${query}`)).json()
    return items.map(({ id }) => id)
  }

  return {
    /** The names that belong on the list's page with this query string, in order. */
    async names(address: URLSearchParams): Promise<readonly string[]> {
      const limit = Number(address.get('limit') ?? 50)
      const query = filterOf(address)
      query.set('limit', String(limit))
      query.set('offset', String((Number(address.get('page') ?? 1) - 1) * limit))
      query.set('orderBy', address.get('orderBy') ?? '-lastPush')
      return list(query)
    },

    /** All names that fit the filters of this query string, on whatever page they are. */
    async fitting(address: URLSearchParams): Promise<ReadonlySet<string>> {
      const query = filterOf(address)
      query.set('limit', '1000')
      return new Set(await list(query))
    },

    /** The counts of a repository; null when there is none of that name. */
    async counts(name: string): Promise<{ Artifacts: number; Pulls: number } | null> {
      const answer = await read(`${repositories}/${encodeURIComponent(name)}`)
      if (answer.status === 404) return null
      const { metadata }: Row = await answer.json()
      return { Artifacts: metadata.artifactCount, Pulls: metadata.pullCount }
    },
  }
}

function filterOf(address: URLSearchParams): URLSearchParams {
  const query = new URLSearchParams()
  const name = address.get('name')
  const severity = address.get('severity')
  if (name) query.set('filter.name', name)
  if (severity) query.set('filter.vulnerabilitySeverity', severity)
  return query
}

export type Truth = ReturnType<typeof truthOf>
