import type { Repository } from '#api/wire/repository.ts'
import type { ExportFormat } from './export-formats.ts'
import type { ExportHead } from './export-head.ts'

/**
 * Takes rows as they come and makes a file of them, in that order. What has been written is handed to
 * the browser, which keeps it outside of the page's memory.
 */
export function createExportFile(format: ExportFormat) {
  const written: Blob[] = []
  const { first, other } = format.lead
  return {
    add: (repositories: readonly Repository[]): void => {
      if (repositories.length === 0) return
      const lines = repositories.map(format.row).join(other)
      written.push(new Blob([written.length === 0 ? first : other, lines]))
    },
    /** All that has come so far. */
    make: (head: ExportHead): Blob =>
      new Blob([format.before(head), ...written, format.after], { type: format.type }),
  }
}
