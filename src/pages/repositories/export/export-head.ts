import type { ResultSearch } from '#api/walk/result-walk.ts'
import type { RepositoryView } from '#lib/repository-views.ts'
import { viewOrders } from '#lib/view-orders.ts'

/** What an export was of, and how it went: what a file says of itself before its rows. */
export type ExportHead = {
  registryId: string
  /** Null where it could not be read. */
  registryName: string | null
  search: ResultSearch
  /** In the words of the API. */
  order: string
  /** When the reading began, and when the last of it had come. */
  from: Date
  to: Date
  /**
   * Whether all that fitted from `from` to `to` is in the file, as far as that can be known; else why not.
   * What came or went in between may be in it or not.
   */
  complete:
    | true
    | 'stopped before the end'
    | 'the answers of the API did not fit together'
    | 'some could not be read'
  count: number
  unread: number
}

/** In what order the rows of an export stand: that in which they are read. */
export const orderOf = (view: RepositoryView | null): string =>
  view === null ? 'name' : viewOrders[view].join(', then ')

/** A file name that every system takes, with the time (UTC) so that none is written over another. */
export function exportFileName(head: ExportHead, ending: string): string {
  const registry = (head.registryName ?? head.registryId).replace(/[^\w.-]+/g, '-')
  const when = head.to.toISOString().replace(/[-:]|\.\d+/g, '')
  const part = head.complete === true ? '' : '-incomplete'
  return `${registry}-repositories-${when}${part}.${ending}`
}
