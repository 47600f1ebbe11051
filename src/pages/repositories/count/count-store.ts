import { type ResultSearch, walkResult } from '#api/walk/result-walk.ts'
import { createRun, type Run } from '#api/walk/run.ts'

/** What was counted by now. */
export type Counted = {
  count: number
  /** How many could not be read, and are not among them. */
  unread: number
  /** False once some may have been missed. */
  sure: boolean
  /** When the last of them came, by the reader's clock. */
  at: Date
}

type Counting = { wanted: string; run: Run<Counted> }

let current: Counting | null = null
const listeners = new Set<() => void>()

const keyOf = (registryId: string, { name, severity }: ResultSearch) =>
  JSON.stringify([registryId, name, severity])

function replace(counting: Counting | null) {
  current?.run.stop()
  current = counting
  for (const notify of listeners) notify()
}

/** The one counting that is of interest: a count of something else takes its place. */
export const countStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  /** That of just this search; null where something else was counted, or nothing. */
  read: (registryId: string, search: ResultSearch): Run<Counted> | null =>
    current?.wanted === keyOf(registryId, search) ? current.run : null,
  /** Begins to count all that a search finds, page by page: the API tells no total (contract 4.2). */
  begin: (registryId: string, search: ResultSearch): void => {
    const walk = walkResult(registryId, { ...search, view: null, days: null }, Date.now())
    const none: Counted = { count: 0, unread: 0, sure: true, at: new Date() }
    const run = createRun<Counted>(none, async (watch) => {
      const { rows, unread, sure, end } = await walk(watch)
      const change = (known: Counted): Counted => ({
        count: known.count + rows.length,
        unread: known.unread + unread,
        sure,
        at: new Date(),
      })
      return { change, end }
    })
    run.go()
    replace({ wanted: keyOf(registryId, search), run })
  },
  forget: (): void => replace(null),
}
