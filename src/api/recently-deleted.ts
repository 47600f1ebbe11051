import type { Repository } from './wire/repository.ts'
import type { Page } from './wire/rows.ts'

/** How long the API may go on listing what it has deleted, in ms (contract 4.13). */
const lag = 60_000

/** Registry and name to when it was deleted, ms since the epoch. */
const deleted = new Map<string, number>()

const keyOf = (registryId: string, name: string) => `${registryId}/${name}`

export const rememberDeleted = (registryId: string, name: string) =>
  void deleted.set(keyOf(registryId, name), Date.now())

/**
 * A page of a list without what was deleted here a moment ago: the API says 204 and may list the
 * repository a while longer. One that was pushed since is a new one, and stays.
 */
export function withoutDeleted(registryId: string, page: Page<Repository>): Page<Repository> {
  if (deleted.size === 0) return page
  return {
    ...page,
    rows: page.rows.filter((row) => {
      const at = row.kind === 'repository' ? deleted.get(keyOf(registryId, row.name)) : undefined
      if (at === undefined || row.kind !== 'repository') return true
      return Date.now() - at > lag || (row.lastPushedAt?.getTime() ?? 0) > at
    }),
  }
}
