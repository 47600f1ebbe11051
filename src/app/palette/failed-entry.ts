import { failureWords } from '#components/failure-words.ts'
import type { PaletteEntry } from './palette-entry.ts'

/** Stands where entries could not be read: says why, and asks again when it is chosen. */
export const failedEntry = (
  id: string,
  query: { error: Error; refetch: () => unknown; isFetching: boolean },
): PaletteEntry => ({
  id,
  title: `Not read: ${failureWords(query.error).title}`,
  detail: query.isFetching ? 'Trying again…' : 'Try again',
  aside: 'failed',
  act: () => void query.refetch(),
})
