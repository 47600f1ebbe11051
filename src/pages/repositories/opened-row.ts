import * as z from 'zod/mini'
import { keepInEntry, keptInEntry } from '#components/entry-memory.ts'

/** `top`: where its link stood in the window, in px. */
const openedRow = z.object({ name: z.string(), top: z.number() })
type OpenedRow = z.infer<typeof openedRow>

const field = 'opened'

/** Remembers in a history entry which row was opened from it, also for after a reload. */
export const rememberOpened = (entry: string, row: OpenedRow) => keepInEntry(entry, field, row)

/** Once the reader is there again, the place is theirs to change. */
export const forgetOpened = (entry: string) => keepInEntry(entry, field, undefined)

/** The row that was opened from a history entry, for who comes back to it; null for none. */
export const openedFrom = (entry: string): OpenedRow | null =>
  openedRow.safeParse(keptInEntry(entry, field)).data ?? null
