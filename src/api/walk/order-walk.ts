import type { ReadWatch } from '../patiently.ts'
import type { Range } from '../whole-page.ts'
import type { Page, UnreadableRow } from '../wire/rows.ts'

/** What one step of a walk has brought. */
export type WalkStep<T> = {
  /** Those that no step before has brought, in their order. */
  rows: readonly T[]
  /** How many more could not be read. */
  unread: number
  /** How many it has looked at, whether they are among `rows` or not. */
  looked: number
  /** It was the last one. */
  end: boolean
  /** False as soon as rows may have been missed. */
  sure: boolean
}

/** Throws an ApiError; the next step then begins where this one failed. One at a time. */
export type Walk<T> = (watch: ReadWatch) => Promise<WalkStep<T>>

type Named = { kind: string; key: string; name: string }

type OrderWalk<T> = {
  fetchRange: (range: Range, watch: ReadWatch) => Promise<Page<T>>
  /** Rows that are passed over. What stands there has to satisfy `isBefore`. */
  start?: number
  /** Rows of the first step, which somebody may wait for. */
  first?: number
  /** In front of all that the walk is for. */
  isBefore?: (row: T) => boolean
  /** Behind it: the walk ends at the first such row. */
  isEnd?: (row: T) => boolean
}

/** As many as the API gives at once (contract 3). */
const mostRows = 1000

/**
 * Each step reads so many rows a second time. When rows further up have gone in the meantime, the
 * others have moved up, and it shows in the first row of a step being a new one.
 */
const overlap = 20

/** How often a walk goes back for rows that have moved up. More often, they move faster than it reads. */
const mostReturns = 50

const isReadable = <T extends Named>(row: T | UnreadableRow): row is T => row.kind !== 'unreadable'

/**
 * Reads a list to its end, though it is pushed to and deleted from meanwhile: a row that moved down is
 * told once, and where the first row of a step shows that others have moved up, the walk goes back for
 * them. In an order in which no row overtakes another, as `name`, nothing that was there all the time
 * is missed.
 */
export function walkOrder<T extends Named>(options: OrderWalk<T>): Walk<T> {
  const { fetchRange, start = 0, first = mostRows } = options
  const { isBefore = () => false, isEnd = () => false } = options
  const seen = new Set<string>()
  let offset = start
  let limit = first
  let returns = 0
  let sure = true

  const isKnown = (row: T | UnreadableRow) =>
    (row.name !== null && seen.has(row.name)) || (isReadable(row) && isBefore(row))

  /** Whether nothing can stand between these rows and what was read before. */
  function joins(rows: readonly (T | UnreadableRow)[]): boolean {
    const head = rows.find(({ name }) => name !== null)
    return offset === 0 || (head !== undefined && isKnown(head))
  }

  async function fetchJoined(watch: ReadWatch): Promise<Page<T>> {
    for (let stride = overlap * 2; ; stride *= 2) {
      const page = await fetchRange({ offset, limit }, watch)
      if (joins(page.rows)) return page
      if (returns === mostReturns) {
        sure = false
        return page
      }
      returns += 1
      offset = Math.max(0, offset - stride)
      limit = mostRows
    }
  }

  return async (watch) => {
    const page = await fetchJoined(watch)
    const rows: T[] = []
    let unread = 0
    let end = !page.hasNext
    for (const row of page.rows) {
      if (isReadable(row) && isEnd(row)) {
        end = true
        break
      }
      if (isKnown(row)) continue
      if (row.name !== null) seen.add(row.name)
      // One without a name that stands among those which are read again was told before.
      else if (offset > 0 && rows.length + unread === 0) continue
      if (isReadable(row)) rows.push(row)
      else unread += 1
    }
    // An API that gives the same rows for whatever offset would be read for ever.
    const isLost = page.rows.length === 0 || offset > start + seen.size + mostRows
    if (isLost && !end) sure = false
    offset += Math.max(1, page.rows.length - overlap)
    limit = mostRows
    return { rows, unread, looked: rows.length + unread, end: end || isLost, sure }
  }
}
