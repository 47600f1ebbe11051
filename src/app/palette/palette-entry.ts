import type { ReactNode } from 'react'

/** One thing to choose. */
export type PaletteEntry = {
  /** Unique among all. */
  id: string
  /** What is matched, and seen where there is no `label`. */
  title: string
  label?: ReactNode
  /** Of second rank, beside it. */
  detail?: string
  /**
   * No result: `failed` says why there are none, whatever is typed, and is chosen to ask again; `more`
   * leads to where there are more.
   */
  aside?: 'failed' | 'more'
  act: () => void
}

export type PaletteGroup = { title: string; entries: readonly PaletteEntry[] }

/** The entries whose title holds the text, in any case, in the groups that are left. */
export function matching(groups: readonly PaletteGroup[], text: string): PaletteGroup[] {
  const wanted = text.toLowerCase()
  return groups
    .map(({ title, entries }) => ({
      title,
      entries: entries.filter(
        (entry) => entry.aside === 'failed' || entry.title.toLowerCase().includes(wanted),
      ),
    }))
    .filter(({ entries }) => entries.length > 0)
}
