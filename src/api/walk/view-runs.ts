import { onDeleted } from '../recently-deleted.ts'
import type { Repository } from '../wire/repository.ts'
import { wait } from './lookers.ts'
import { type ResultSearch, walkResult } from './result-walk.ts'
import { createRun, type Run } from './run.ts'

/** What a view has found by now. */
export type Found = {
  /** In the order in which they were found. */
  rows: readonly Repository[]
  /** How many repositories were looked at. */
  looked: number
  /** How many of them could not be read. */
  unread: number
  /** False once some may have been missed. */
  sure: boolean
  /** Ms since the epoch: no row is older. */
  since: number
  /** False while this is what an earlier reading has found, until the one under way brings something. */
  fresh: boolean
}

/** `begun` is in ms since the epoch. */
type ViewRun = { run: Run<Found>; registryId: string; begun: number }

/** So many are kept for who comes back, those used last. */
const mostKept = 8

/** For how long a reading is shown to who comes back, in ms. It goes on to say when it began. */
const keptFor = 5 * 60_000

const runs = new Map<string, ViewRun>()

onDeleted((registryId, name) => {
  for (const { run, ...of } of runs.values()) {
    if (of.registryId !== registryId) continue
    run.change((found) => ({ ...found, rows: found.rows.filter((row) => row.name !== name) }))
  }
})

/** The reading of a view that has begun a moment ago, else a new one. `enter` lets it go on. */
export function viewRun(registryId: string, search: ResultSearch): Run<Found> {
  const key = keyOf(registryId, search)
  const known = runs.get(key)
  const isKept = known !== undefined && Date.now() - known.begun < keptFor
  return isKept ? keep(key, known) : begin(registryId, search, null)
}

/** A reading from the beginning, in the place of the one that is known, whose rows stay until it brings others. */
export function newViewRun(registryId: string, search: ResultSearch): Run<Found> {
  const known = runs.get(keyOf(registryId, search))?.run
  known?.stop()
  return begin(registryId, search, known?.read().data ?? null)
}

function begin(registryId: string, search: ResultSearch, before: Found | null): Run<Found> {
  const begun = Date.now()
  const walk = walkResult(registryId, search, begun)
  const none: Found = { rows: [], looked: 0, unread: 0, sure: true, since: begun, fresh: true }
  const run = createRun<Found>(before ? { ...before, fresh: false } : none, async (watch) => {
    const { rows, looked, unread, sure, end } = await walk(watch)
    const change = (known: Found): Found => {
      const found = known.fresh ? known : none
      return {
        ...found,
        rows: [...found.rows, ...rows],
        looked: found.looked + looked,
        unread: found.unread + unread,
        sure,
      }
    }
    return { change, end }
  })
  wait(run)
  return keep(keyOf(registryId, search), { run, registryId, begun })
}

function keep(key: string, entry: ViewRun): Run<Found> {
  // A map remembers the order of insertion: the one used longest ago comes first.
  runs.delete(key)
  runs.set(key, entry)
  const [oldest] = runs
  if (runs.size > mostKept && oldest) {
    oldest[1].run.stop()
    runs.delete(oldest[0])
  }
  return entry.run
}

const keyOf = (registryId: string, { name, severity, view, days }: ResultSearch) =>
  JSON.stringify([registryId, name, severity, view, days])
