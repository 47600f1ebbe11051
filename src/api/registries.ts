import { queryOptions } from '@tanstack/react-query'
import { apiPath } from './api-path.ts'
import { requestData } from './http.ts'
import { keys } from './keys.ts'
import { registryPageSchema } from './wire/registry-page.ts'
import type { Registry } from './wire/registry.ts'
import { type UnreadableRow, withUniqueKeys } from './wire/rows.ts'

export const registriesQuery = () =>
  queryOptions({ queryKey: keys.registries, queryFn: fetchRegistries })

/**
 * Every registry that the token can see: follows the pages to the end. The end marker is not
 * documented (contract 3.6), so an absent, empty or repeated token and a page with nothing new all
 * end it. A registry that stands on several pages is one registry.
 * Throws an ApiError.
 */
export async function fetchRegistries(): Promise<readonly (Registry | UnreadableRow)[]> {
  const rows: (Registry | UnreadableRow)[] = []
  const ids = new Set<string | null>()
  const seen = new Set<string>()
  let token: string | null = ''
  while (token !== null) {
    const query = new URLSearchParams({ limit: '100' })
    if (token !== '') query.set('pagination.token', token)
    const page = await requestData({ path: apiPath('registries'), query }, registryPageSchema)
    const fresh = page.rows.map(idOf).filter((id) => id !== null && !ids.has(id))
    rows.push(...page.rows.filter((row) => !ids.has(idOf(row))))
    for (const id of fresh) ids.add(id)
    const ended = fresh.length === 0 || page.token === null || seen.has(page.token)
    token = ended ? null : page.token
    if (token !== null) seen.add(token)
  }
  // A key is unique within its page; these are several.
  return withUniqueKeys(rows)
}

/** Null for a row that does not even tell its id. */
const idOf = (row: Registry | UnreadableRow) => (row.kind === 'registry' ? row.id : row.name)
