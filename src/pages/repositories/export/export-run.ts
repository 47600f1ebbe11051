import type { ReadWatch } from '#api/patiently.ts'
import { walkResult } from '#api/walk/result-walk.ts'
import { createRun, type Run, type RunState } from '#api/walk/run.ts'
import type { ListSearch } from '#lib/list-search.ts'
import { createExportFile } from './export-file.ts'
import type { ExportFormat } from './export-formats.ts'
import { type ExportHead, orderOf } from './export-head.ts'

/** How far an export has come. */
export type Exported = { count: number; unread: number; sure: boolean; to: Date }

export type ExportRun = Run<Exported> & {
  /** The file of what has been read so far, which says of itself whether that is all. */
  make: (registryName: string | null) => { head: ExportHead; file: Blob }
}

/** Reads all that a search finds into a file; nothing is kept of the rows but their lines. */
export function createExportRun(
  registryId: string,
  search: ListSearch,
  format: ExportFormat,
): ExportRun {
  const from = new Date()
  const { name, severity, view, days } = search
  const of = { name, severity, view, days }
  const walk = walkResult(registryId, of, from.getTime())
  const file = createExportFile(format)
  const none: Exported = { count: 0, unread: 0, sure: true, to: from }
  const run = createRun<Exported>(none, async (watch: ReadWatch) => {
    const { rows, unread, sure, end } = await walk(watch)
    file.add(rows)
    const change = (known: Exported): Exported => ({
      count: known.count + rows.length,
      unread: known.unread + unread,
      sure,
      to: new Date(),
    })
    return { change, end }
  })
  return {
    ...run,
    make: (registryName) => {
      const state = run.read()
      const { count, unread, to } = state.data
      const head: ExportHead = {
        registryId,
        registryName,
        search: of,
        order: orderOf(view),
        from,
        to,
        complete: completeness(state),
        count,
        unread,
      }
      return { head, file: file.make(head) }
    },
  }
}

/** What the file says of itself: true where it holds all, else why it may not. */
export function completeness({
  phase,
  data,
}: Pick<RunState<Exported>, 'phase' | 'data'>): ExportHead['complete'] {
  if (phase !== 'done') return 'stopped before the end'
  if (!data.sure) return 'the answers of the API did not fit together'
  return data.unread === 0 || 'some could not be read'
}
