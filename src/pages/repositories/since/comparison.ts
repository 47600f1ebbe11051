import type { Repository } from '#api/wire/repository.ts'
import type { ListSearch } from '#lib/list-search.ts'
import { severityWords, viewSeverity } from '#lib/severity.ts'
import { type Answer, type Look, timeOf } from '../look.ts'

/** What is certain of rows that are shown, against those of the last look at their view. */
export type Comparison = {
  /** The end of the last look, in ms since the epoch. */
  since: number
  /** Whether the view has, or may have, rows that were not compared, now or then. */
  partial: boolean
  /** Names of rows that were not in the view. */
  fresh: readonly string[]
  /** Names of rows that are no longer in it; null where that cannot be known. */
  gone: readonly string[] | null
  /** Rows that were in it with a milder severity. */
  worse: readonly { name: string; was: string; is: string }[]
}

type SeenRow = Look['rows'][number]
type Order = ListSearch['orderBy']

/**
 * Compares rows that the API has cut out of a list. Its orders by a time are what allows to judge a part
 * of one: a push or a pull moves a row up, and nothing moves it down.
 */
export function compareList(before: Look, answer: Answer, orderBy: Order): Comparison {
  const last = answer.rows.at(-1)
  const end = last?.kind === 'repository' ? timeOf(last, orderBy) : null
  const isShownIfThere =
    answer.offset === 0 && end !== null ? ({ time }: SeenRow) => time !== null && time > end : null
  return compare(before, answer, (row) => wasInReach(before, row, orderBy), isShownIfThere)
}

/** Compares what a view has found so far, which misses nothing that was there all the time. */
export const compareFound = (before: Look, answer: Answer): Comparison =>
  compare(before, answer, () => before.whole, null)

/**
 * `wasSeenIfThere` is whether a row would have been seen in the last look, had it been in the view;
 * `isShownIfThere` whether one that was seen then would be among these although more follow, null where
 * that cannot be told of any.
 */
function compare(
  before: Look,
  { rows, offset, hasNext }: Answer,
  wasSeenIfThere: (row: Repository) => boolean,
  isShownIfThere: ((row: SeenRow) => boolean) | null,
): Comparison {
  // A row that moved while a reader turned pages stands twice in a look, perhaps with two severities.
  const seen = new Map<string, SeenRow[]>()
  for (const row of before.rows) seen.set(row.name, [...(seen.get(row.name) ?? []), row])
  const fresh = new Set<string>()
  const worse: { name: string; was: string; is: string }[] = []
  for (const row of rows) {
    if (row.kind === 'unreadable') continue
    const known = seen.get(row.name)
    const isYounger = row.createdAt !== null && row.createdAt.getTime() > before.to
    if (!known) {
      if (isYounger || wasSeenIfThere(row)) fresh.add(row.name)
    } else if (known.every(({ severity }) => isWorse(severity, row.lastSeverity))) {
      const [was, is] = [known[0]?.severity, row.lastSeverity].map(
        (word) => viewSeverity(word ?? null).label,
      )
      worse.push({ name: row.name, was: was ?? '', is: is ?? '' })
    }
  }
  const names = new Set(rows.map(({ name }) => name))
  const isGone = hasNext || offset > 0 ? isShownIfThere : () => true
  const missing = before.rows.filter((row) => !names.has(row.name) && isGone?.(row))
  return {
    since: before.to,
    // Between two answers, a row may have slipped from one to the other.
    partial: !wasReadAtOnce(before) || offset > 0 || hasNext,
    fresh: [...fresh],
    gone: isGone && !names.has(null) ? [...new Set(missing.map(({ name }) => name))] : null,
    worse,
  }
}

/** Only of two words that say how bad it is. */
function isWorse(was: string | null, is: string | null): boolean {
  const [before, now] = [was, is].map((word) => {
    const view = viewSeverity(word)
    return view.kind === 'known' ? severityWords.indexOf(view.word) : -1
  })
  return before !== undefined && now !== undefined && before >= 0 && now > before
}

const wasReadAtOnce = ({ whole, rows, atOnce }: Look) => whole && rows.length === atOnce

/** Of what was read at once alone. */
function wasInReach(before: Look, row: Repository, orderBy: Order): boolean {
  if (wasReadAtOnce(before)) return true
  const end = before.rows[before.atOnce - 1]?.time ?? null
  const time = timeOf(row, orderBy)
  // Pushed or pulled since, it may have stood further down.
  return time !== null && end !== null && time < before.from && time > end
}
