import type { ReactNode } from 'react'
import type { SortOrders } from './sort-orders.ts'

/**
 * A column of a table of `T`, made at module level. The first one is the row's header. `O` are the
 * orders that the API offers: it lets no other in.
 */
export type Column<T, O extends string = string> = {
  id: string
  header: string
  cell: (row: T) => ReactNode
  /** Its share of the width, as a track of a CSS grid. Rows are laid out each by itself. */
  track: string
  /** For a number, which stands at the right. */
  number?: boolean
  /** Stands in front of the row's header, which is still the first one. */
  leads?: boolean
  /** Words around the value where there is no room for a header. */
  before?: string
  after?: (row: T) => string
  /** Not shown where there is little room: the row's own page has it. */
  wideOnly?: boolean
  /** What the header asks for; without it there is nothing to press. */
  sort?: SortOrders<O>
}

/** "artifact" after 1, "artifacts" after any other count. */
export const counted =
  <T>(count: (row: T) => number, one: string, other = `${one}s`) =>
  (row: T): string =>
    count(row) === 1 ? one : other
