import type { Repository } from './wire/repository.ts'
import type { Page } from './wire/rows.ts'

/** How long the API may go on listing what it has deleted, in ms (contract 4.13). */
const lag = 60_000

type Deleted = {
  /** Ms since the epoch, by the reader's clock. */
  at: number
  /** The last push that was known then, by the API's clock. */
  lastPushedAt: Date | null
}

const deleted = new Map<string, Deleted>()

const keyOf = (registryId: string, name: string) => `${registryId}/${name}`

type Listener = (registryId: string, name: string) => void
const listeners = new Set<Listener>()

/** Calls this whenever a repository has been deleted here. */
export const onDeleted = (listener: Listener) => void listeners.add(listener)

export function rememberDeleted(registryId: string, name: string, lastPushedAt: Date | null) {
  deleted.set(keyOf(registryId, name), { at: Date.now(), lastPushedAt })
  for (const notify of listeners) notify(registryId, name)
}

/** When a repository of that name was last deleted here, in ms since the epoch; 0 if it was not. */
export const deletedAt = (registryId: string, name: string): number =>
  deleted.get(keyOf(registryId, name))?.at ?? 0

/**
 * A page of a list without what was deleted here a moment ago: the API says 204 and may list the
 * repository a while longer. One with another last push is a new one, and stays; the two clocks are
 * never compared.
 */
export function withoutDeleted(registryId: string, page: Page<Repository>): Page<Repository> {
  if (deleted.size === 0) return page
  return {
    ...page,
    rows: page.rows.filter((row) => {
      const known = row.kind === 'repository' ? deleted.get(keyOf(registryId, row.name)) : undefined
      if (known === undefined || row.kind !== 'repository') return true
      const isNew = row.lastPushedAt?.getTime() !== known.lastPushedAt?.getTime()
      return isNew || Date.now() - known.at > lag
    }),
  }
}
