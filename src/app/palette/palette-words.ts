import { formatCount } from '#lib/format.ts'

type Found = { text: string; results: number; failures: number; more: boolean; searching: boolean }

/** How much was found, to see and to hear; nothing is claimed of what could not be read. */
export function foundWords({ text, results, failures, more, searching }: Found): string {
  if (searching) return 'Searching repositories…'
  const found = results === 1 ? '1 result' : `${formatCount(results)} results`
  if (results > 0) return more ? `${found}, more repositories match` : found
  return failures > 0 ? 'No results in what could be read' : `Nothing matches “${text}”`
}
