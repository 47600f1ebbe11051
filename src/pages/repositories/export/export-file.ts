import type { Repository } from '#api/wire/repository.ts'
import type { RepositoryOrder } from '#lib/list-search.ts'
import type { ExportFormat } from './export-formats.ts'
import type { ExportHead } from './export-head.ts'

/** So many rows are made one piece. */
const pieceRows = 1000

type Key = string | number | null

/** The value that an order goes by, of which rows in one piece are sorted. */
const keys: Record<string, (row: Repository) => Key> = {
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
  const lines: { key: Key; line: string }[] = []

  const piece = (rows: readonly string[], isFirst: boolean) => {
    const { first, other } = format.lead
    return new Blob([(isFirst ? first : other) + rows.join(other)])
  }

  function sorted(): Blob[] {
    const direction = sortBy?.startsWith('-') ? -1 : 1
    // They come by name, and equal ones stay in that order.
    lines.sort((a, b) => compare(a.key, b.key, direction))
    const pieces: Blob[] = []
    for (let start = 0; start < lines.length; start += pieceRows) {
      const rows = lines.slice(start, start + pieceRows).map(({ line }) => line)
      pieces.push(piece(rows, start === 0))
    }
    return pieces
  }

  return {
    add: (repositories: readonly Repository[]): void => {
      if (keyOf) {
        for (const row of repositories) lines.push({ key: keyOf(row), line: format.row(row) })
      } else if (repositories.length > 0) {
        written.push(piece(repositories.map(format.row), written.length === 0))
      }
    },
    /** All that has come so far. */
    make: (head: ExportHead): Blob =>
      new Blob([format.before(head), ...(keyOf ? sorted() : written), format.after], {
        type: format.type,
      }),
  }
}

/** Rows without a value come last in either direction: nothing is known of them. */
function compare(a: Key, b: Key, direction: 1 | -1): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -direction : direction
}
