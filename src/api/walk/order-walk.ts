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
  /** What the API gives at once: fewer rows than asked for where it has a maximum of its own. */
  fetchRange: (range: Range, watch: ReadWatch) => Promise<Page<T>>
  /** Rows of the first step, which somebody may wait for. */
  first?: number
  /** Behind all that the walk is for: it ends at the first such row. */
  isEnd?: (row: T) => boolean
  /**
   * Has no value in this order. These stand together at one end of the list, wherever the API has its
   * nulls: in front they are passed over, behind they end the walk.
   */
  isNull?: (row: T) => boolean
  /** About so many of those there are: in front, most of them need not be read. */
  nulls?: number
  /** Names of unreadable rows that were counted elsewhere. Its own are added. */
  counted?: Set<string>
}

/** As many as the API gives at once (contract 3). */
const mostRows = 1000

/**
 * Each step reads so many rows a second time. When rows further up have gone in the meantime, the
 * others have moved up, and it shows in the first row of a step being a new one.
 */
const overlap = 20

/** The same after so many rows: an API that gives few at once has to get on as well. */
const overlapOf = (rows: number) => Math.min(overlap, Math.ceil(rows / 4))

/** How often a walk goes back for rows that have moved up. More often, they move faster than it reads. */
const mostReturns = 50

export const isReadable = <T extends { kind: string }>(row: T | UnreadableRow): row is T =>
  row.kind !== 'unreadable'

/**
 * Reads a list to its end, though it is pushed to and deleted from meanwhile: a row that moved down is
 * told once, and where the first row of a step shows that others have moved up, the walk goes back for
 * them. In an order in which no row overtakes another, as `name`, nothing that was there all the time
 * is missed.
 */
export function walkOrder<T extends Named>(options: OrderWalk<T>): Walk<T> {
  const { fetchRange, first = mostRows, nulls = 0, counted = new Set() } = options
  const { isEnd = () => false, isNull = () => false } = options
  const spared = Math.max(0, nulls - overlap)
  const seen = new Set<string>()
  let offset = 0
  let limit = first
  let returns = 0
  let sure = true
  let nullsInFront = false
  /** Whether a row with a value stands further up. */
  let hasValue = false
  /** Rows without a name at the end of the last step, which the next one reads again. */
  let namelessTail = 0
  /** It went back from where nothing was, and has found nothing new since. */
  let wasInVain = false

  const isSeen = ({ name }: T | UnreadableRow) => name !== null && seen.has(name)
  const isPassed = (row: T) => isNull(row) && (nullsInFront || !hasValue)

  /** Whether nothing can stand between these rows and what was read before. */
  function joins(rows: readonly (T | UnreadableRow)[]): boolean {
    const head = rows.find(({ name }) => name !== null)
    if (offset === 0) return true
    return head !== undefined && (isSeen(head) || (isReadable(head) && isPassed(head)))
  }

  async function fetchJoined(watch: ReadWatch): Promise<Page<T>> {
    let wasEmpty = false
    for (let stride = overlap * 2; ; stride *= 2) {
      const page = await fetchRange({ offset, limit }, watch)
      if (joins(page.rows)) {
        wasInVain ||= wasEmpty
        return page
      }
      const isEmpty = page.rows.length === 0
      if (returns === mostReturns || (isEmpty && !wasEmpty && wasInVain)) {
        sure = false
        return page
      }
      wasEmpty ||= isEmpty
      returns += 1
      offset = Math.max(0, offset - stride)
      limit = mostRows
    }
  }

  /** The place up to which rows without a name were told by the step before. */
  function lastTold(rows: readonly (T | UnreadableRow)[]): number {
    const known = rows.findLastIndex(isSeen)
    let last = known
    while (last - known < namelessTail && rows[last + 1]?.name === null) last += 1
    return last
  }

  return async (watch) => {
    const page = await fetchJoined(watch)
    const told = lastTold(page.rows)
    const rows: T[] = []
    let unread = 0
    let again = 0
    let end = !page.hasNext
    // What the list begins with tells anew where the nulls are.
    if (offset === 0) hasValue = false
    for (const [index, row] of page.rows.entries()) {
      if (isReadable(row)) {
        if (isPassed(row)) {
          nullsInFront = true
          seen.add(row.name)
          continue
        }
        if (isNull(row) || isEnd(row)) {
          end = true
          break
        }
        hasValue = true
      }
      if (isSeen(row)) {
        if (rows.length + unread > 0) again += 1
        continue
      }
      if (row.name === null && index <= told) continue
      if (row.name !== null) seen.add(row.name)
      if (isReadable(row)) {
        rows.push(row)
        continue
      }
      if (row.name === null || !counted.has(row.name)) unread += 1
      if (row.name !== null) counted.add(row.name)
    }
    const found = rows.length + unread
    if (found > 0) wasInVain = false
    const { length } = page.rows
    // Known rows come first, but for a few between which others were pushed: else the order is none.
    if (again > overlap) sure = false
    // An API that gives the same rows for whatever offset would be read for ever.
    const isLost = length === 0 || offset > spared + seen.size + mostRows
    if (isLost && !end) sure = false
    const repeated = overlapOf(length)
    namelessTail = Math.min(
      repeated,
      length - 1 - page.rows.findLastIndex(({ name }) => name !== null),
    )
    offset += Math.max(1, length - repeated)
    if (nullsInFront && !hasValue) offset = Math.max(offset, spared)
    limit = mostRows
    return { rows, unread, looked: found, end: end || isLost, sure }
  }
}
