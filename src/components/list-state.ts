import type { Location } from 'react-router'
import * as z from 'zod/mini'
import { withShownRows } from './rows-per-page.ts'

/**
 * The query string of the list that a page was opened from. It travels in the history entry, so
 * that the way back leads to the same table, also after a reload; a pasted link has none.
 */
export type ListState = { list: string }

const listState = z.object({ list: z.string() })

/** Reads a location's state, which may be anything; null where no list led here. */
export const listOpenedFrom = (state: unknown): string | null =>
  listState.safeParse(state).data?.list ?? null

/** The same, and the plain list where there was none. */
export const listSearchOf = (state: unknown): string => listOpenedFrom(state) ?? ''

/**
 * The query string of the list that a page opened from here comes from: that of the list itself, or of
 * the one that this page was opened from. Without a mount path.
 */
export const listSearchAt = ({ pathname, search, state }: Location): string =>
  /^\/registries\/[^/]+\/repositories$/.test(pathname) ? withShownRows(search) : listSearchOf(state)
