import { repositoryQuery } from '#api/queries.ts'
import { askAhead } from '#api/query-client.ts'
import { enter, leave } from '#api/walk/lookers.ts'
import type { Run } from '#api/walk/run.ts'
import { type Found, viewRun } from '#api/walk/view-runs.ts'
import type { ListSearch } from '#lib/list-search.ts'
import { type NamesPage, nearestName } from '#lib/neighbour.ts'

/** The same as `listPages` of a view, whose pages are cut from what has been found. */
export function viewPages(registryId: string, search: ListSearch) {
  const { limit } = search
  const run = viewRun(registryId, search)

  const cut = (page: number): NamesPage => {
    const { phase, data } = run.read()
    const end = page * limit
    return {
      names: data.rows.slice(end - limit, end).map(({ name }) => name),
      hasNext: data.rows.length > end || phase === 'failed',
    }
  }

  return {
    /** Null as long as the page may still grow. */
    kept: (page: number): NamesPage | null => (isSettled(run, page * limit) ? cut(page) : null),
    /** Reads on as far as the page goes, and no further. Throws what that failed with. */
    read: async (page: number): Promise<NamesPage> => {
      await readTo(run, page * limit)
      return cut(page)
    },
    askAhead: (name: string, step: 1 | -1) => {
      const near = nearestName(cut(search.page), name, step)
      if (near !== null) askAhead(repositoryQuery(registryId, near))
    },
  }
}

/** Whether it is known what stands in front of a place, and whether anything stands there. */
function isSettled(run: Run<Found>, place: number): boolean {
  const { phase, data } = run.read()
  return data.rows.length > place || phase === 'done'
}

async function readTo(run: Run<Found>, place: number): Promise<void> {
  if (isSettled(run, place)) return
  enter(run)
  // The reader has stopped it: it goes on for these rows alone.
  const wasStopped = run.read().phase === 'stopped'
  run.go()
  await new Promise<void>((resolve) => {
    const look = () => {
      if (run.read().phase === 'reading' && !isSettled(run, place)) return
      unsubscribe()
      // At once, before the next step has begun.
      if (wasStopped) run.stop()
      leave(run)
      resolve()
    }
    const unsubscribe = run.subscribe(look)
    look()
  })
  const { phase, error } = run.read()
  if (phase === 'failed') throw error
}
