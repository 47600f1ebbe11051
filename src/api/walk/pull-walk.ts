import type { ReadWatch } from '../patiently.ts'
import type { Range } from '../whole-page.ts'
import type { Page, UnreadableRow } from '../wire/rows.ts'
import { isReadable, type Walk, walkOrder } from './order-walk.ts'

type Pulled = { kind: string; key: string; lastPulledAt: Date | null }

type PullWalk<T> = {
  fetchRange: (range: Range, watch: ReadWatch) => Promise<Page<T>>
  /** What a row is called, whatever happens to it. */
  nameOf: (row: T) => string
}

/** A row in its place. Pulled once more it stands elsewhere, as another one. */
type Placed<T> = { kind: 'placed'; key: string; name: string; time: number; row: T }

/** Rows of the first answer of a look: few are pulled while a list is read. */
const frontRows = 100

/** How often the front is looked at. More often, rows come to it faster than they are read. */
const mostLooks = 3

/**
 * Reads a list by last pull, newest first, to its end. What is pulled meanwhile moves to the front, past
 * the place that was reached; so after the end the front is looked at, down to what was newest when it
 * was first read, unless one answer held the whole list. Unless the walk is not sure, all that was
 * there all the time is told, and what was pulled meanwhile is told once more, as it is then.
 */
export function walkByPull<T extends Pulled>({ fetchRange, nameOf }: PullWalk<T>): Walk<T> {
  const order = {
    fetchRange: async (range: Range, watch: ReadWatch): Promise<Page<Placed<T>>> => {
      const page = await fetchRange(range, watch)
      return { ...page, rows: page.rows.map((row) => placed(row, nameOf)) }
    },
  }
  let walk = walkOrder(order)
  let looks = 0
  let steps = 0
  /** Those from the first one on that has told of a pull. */
  let telling = 0
  /** So many that were never pulled stand in front of the others (contract 4.11). */
  let nulls = 0
  /** The last pull when the front was read; all that are made from then on are newer. */
  let newest = -Infinity
  let sure = true
  let unread = 0

  function beginLook() {
    const known = newest
    walk = walkOrder({
      ...order,
      first: frontRows,
      nulls,
      isNull: ({ time }) => time === -Infinity,
      // Times may be of whole seconds.
      isEnd: ({ time }) => time < known,
    })
    looks += 1
    steps = 0
    telling = 0
  }

  /** Whether nothing can have moved past what was read: all of it came in one answer. */
  const wasAtOnce = () => (looks === 0 ? steps === 1 : telling <= 1)

  return async (watch) => {
    const step = await walk(watch)
    const first = step.rows.findIndex(({ time }) => time > -Infinity)
    steps += 1
    if (telling === 0) {
      if (looks === 0) nulls += first === -1 ? step.rows.length : first
      newest = step.rows.reduce((most, { time }) => Math.max(most, time), newest)
    }
    if (first !== -1 || telling > 0) telling += 1
    // What cannot be read has no time, and may be met again at the front.
    const more = looks > 0 && unread > 0 ? 0 : step.unread
    unread += more
    sure &&= step.sure
    const end = step.end && (wasAtOnce() || looks === mostLooks)
    if (end && !wasAtOnce()) sure = false
    if (step.end && !end) beginLook()
    return { ...step, rows: step.rows.map(({ row }) => row), unread: more, end, sure }
  }
}

function placed<T extends Pulled>(
  row: T | UnreadableRow,
  nameOf: (row: T) => string,
): Placed<T> | UnreadableRow {
  if (!isReadable(row)) return row
  const time = row.lastPulledAt?.getTime() ?? -Infinity
  return { kind: 'placed', key: row.key, name: `${nameOf(row)} ${time}`, time, row }
}
