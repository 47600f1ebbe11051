import type { Repository } from '#api/wire/repository.ts'
import type { RepositoryOrder } from '#lib/list-search.ts'
import type { ExportFormat } from './export-formats.ts'
import type { ExportHead } from './export-head.ts'
import { createWaitingLines } from './waiting-lines.ts'

/** So many rows are made one piece. */
const pieceRows = 1000

/** The value that an order goes by, of which rows in one piece are sorted. */
const keys: Record<string, (row: Repository) => number | null> = {
  lastPush: ({ lastPushedAt }) => lastPushedAt?.getTime() ?? null,
  lastPull: ({ lastPulledAt }) => lastPulledAt?.getTime() ?? null,
  artifactCount: ({ artifactCount }) => artifactCount,
  pullCount: ({ pullCount }) => pullCount,
  pushCount: ({ pushCount }) => pushCount,
}

/**
 * Takes rows as they come and makes a file of them. What has been written is handed to the browser,
 * which keeps it outside of the page's memory. Only where the rows come in another order than the file
 * is to have, their lines wait for the end: `sortBy` is that order, null for the one they come in.
 */
export function createExportFile(format: ExportFormat, sortBy: RepositoryOrder | null) {
  const keyOf = sortBy === null ? undefined : keys[sortBy.replace('-', '')]
  const written: Blob[] = []
  const waiting = createWaitingLines()
  const { first, other } = format.lead

  const piece = (rows: string | Uint8Array<ArrayBuffer>, isFirst: boolean) =>
    new Blob([isFirst ? first : other, rows])

  function sorted(): Blob[] {
    // They come by name, and equal ones stay in that order.
    const pieces: Blob[] = []
    for (const rows of waiting.sorted(sortBy?.startsWith('-') ? -1 : 1, pieceRows, other)) {
      pieces.push(piece(rows, pieces.length === 0))
    }
    return pieces
  }

  return {
    add: (repositories: readonly Repository[]): void => {
      if (repositories.length === 0) return
      const lines = repositories.map(format.row)
      if (keyOf) waiting.add(lines, repositories.map(keyOf))
      else written.push(piece(lines.join(other), written.length === 0))
    },
    /** All that has come so far. */
    make: (head: ExportHead): Blob =>
      new Blob([format.before(head), ...(keyOf ? sorted() : written), format.after], {
        type: format.type,
      }),
  }
}
