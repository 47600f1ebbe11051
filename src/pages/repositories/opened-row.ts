type OpenedRow = { name: string; /** Where its link stood in the window, in px. */ top: number }

const opened = new Map<string, OpenedRow>()

/** Remembers which row was opened from a history entry. */
export function rememberOpened(entry: string, row: OpenedRow): void {
  opened.set(entry, row)
}

/** Once the reader is there again, the place is theirs to change. */
export function forgetOpened(entry: string): void {
  opened.delete(entry)
}

/** The row that was opened from a history entry, for who comes back to it; null for none. */
export const openedFrom = (entry: string): OpenedRow | null => opened.get(entry) ?? null
