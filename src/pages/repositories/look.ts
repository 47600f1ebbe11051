import * as z from 'zod/mini'
import type { Repository } from '#api/wire/repository.ts'
import type { UnreadableRow } from '#api/wire/rows.ts'
import type { ListSearch } from '#lib/list-search.ts'
import { isAddressableName } from '#lib/repository-address.ts'

type Order = ListSearch['orderBy']

/** Rows of a view that were read at once. */
export type Answer = {
  rows: readonly (Repository | UnreadableRow)[]
  /** Rows of the view before these. */
  offset: number
  hasNext: boolean
  /** When they were read, in ms since the epoch. */
  at: number
}

/** The furthest that a date can be from the epoch, in ms (ECMA-262, "Time Values and Time Range"). */
const furthest = 8.64e15

/** In ms since the epoch. */
const timeSchema = z.number().check(z.minimum(-furthest), z.maximum(furthest))

const lookSchema = z.object({
  /** When its first rows were read, and how many of them came at once. */
  from: timeSchema,
  atOnce: z.int(),
  /** When the last were read. */
  to: timeSchema,
  /** Whether no more rows follow. */
  whole: z.boolean(),
  /** From the first one of the view on, without a gap. */
  rows: z.array(
    z.object({
      name: z.string().check(z.refine(isAddressableName)),
      severity: z.nullable(z.string()),
      /** Of the push or pull that the rows are ordered by. */
      time: z.nullable(timeSchema),
    }),
  ),
})

/** What a view held when a reader looked at it. */
export type Look = z.infer<typeof lookSchema>

/** `last` is what is compared with for as long as the look goes on whose rows are in `now`. */
export const keptSchema = z.object({ last: z.nullable(lookSchema), now: lookSchema })
export type Kept = z.infer<typeof keptSchema>

/** A look goes on until nothing was read for so long, in ms. */
const pause = 30 * 60_000

const mostRows = 1000

/** Whether what is read `at` (ms since the epoch) begins another look. */
const isOver = ({ now }: Kept, at: number) => at - now.to > pause

/**
 * What to compare rows with that were read `at` (ms since the epoch); null where there is nothing, or
 * where these rows are the older ones.
 */
export function lookBefore(kept: Kept, at: number): Look | null {
  const before = isOver(kept, at) ? kept.now : kept.last
  return before && before.to <= at ? before : null
}

/**
 * What is kept of a view once rows of it were seen: in the place of those that stood there before, or as
 * the first of another look. Null for rows beyond a gap, for rows of which one has no name, and for rows
 * that are older than what was seen since, in another tab.
 */
export function withAnswer(kept: Kept | null, answer: Answer, orderBy: Order): Kept | null {
  const { offset, hasNext, at } = answer
  if (kept && at < kept.now.to) return null
  const known = kept && !isOver(kept, at) ? kept.now : null
  const before = known?.rows ?? []
  if (offset > before.length || answer.rows.some(({ name }) => name === null)) return null
  const seen = answer.rows.map((row) => seenRow(row, orderBy))
  const after = hasNext ? before.slice(offset + seen.length) : []
  const rows = [...before.slice(0, offset), ...seen, ...after]
  const ends = !hasNext || (after.length > 0 && known?.whole === true)
  // What came at once ends where a part of it is replaced.
  const { from, atOnce } =
    known && offset > 0
      ? { from: known.from, atOnce: Math.min(known.atOnce, offset) }
      : { from: at, atOnce: seen.length }
  return {
    last: kept && lookBefore(kept, at),
    now: {
      from,
      atOnce,
      to: at,
      whole: ends && rows.length <= mostRows,
      rows: rows.slice(0, mostRows),
    },
  }
}

/** What is kept of a row. */
export const seenRow = (row: Repository | UnreadableRow, orderBy: Order): Look['rows'][number] => ({
  name: row.name ?? '',
  severity: row.kind === 'unreadable' ? null : row.lastSeverity,
  time: row.kind === 'unreadable' ? null : timeOf(row, orderBy),
})

/** When a row was last pushed or pulled, whichever it is ordered by (ms since the epoch); else null. */
export function timeOf({ lastPushedAt, lastPulledAt }: Repository, orderBy: Order): number | null {
  const date =
    orderBy === '-lastPush' ? lastPushedAt : orderBy === '-lastPull' ? lastPulledAt : null
  return date && date.getTime()
}
