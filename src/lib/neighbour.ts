/** A page of a list, as far as it matters here: names in order, null for a row that cannot be read. */
export type NamesPage = { names: readonly (string | null)[]; hasNext: boolean }

export type Neighbour = {
  name: string
  /** The page that it stands on. */
  page: number
  /**
   * From what it was counted: from the name, or where that stands on its page no longer, from the place
   * where it stood, or from the page alone where nobody knows the place.
   */
  from: 'name' | 'place' | 'page'
}

type NeighbourSearch = {
  name: string
  /** From 1. */
  page: number
  /** Forwards or back. */
  step: 1 | -1
  /** Where on the page the name stood when it was opened, from 0; null where nobody knows. */
  place: number | null
  /** Reads a page; `anew`: what is kept of it has not helped. */
  read: (page: number, anew: boolean) => Promise<NamesPage>
}

/**
 * The repository beside another in a list that is cut into pages and has no total: on the same page, or on
 * the one that follows. Where the name stands on its page no longer, what stands in its place now is
 * the next, and what stands before that the previous; where nobody knows the place, the first and the
 * last of its page. Null at either end. Throws what `read` throws.
 */
export async function findNeighbour(search: NeighbourSearch): Promise<Neighbour | null> {
  const { name, page, step, read } = search
  const kept = await read(page, false)
  const keptNear = nearestName(kept, name, step)
  if (keptNear !== null) return { name: keptNear, page, from: 'name' }
  if (isAtEnd(kept, page, name, step)) return null

  // An old page does not join a new one: what has slipped over the border stands on neither.
  const here = await read(page, true)
  const near = nearestName(here, name, step)
  if (near !== null) return { name: near, page, from: 'name' }
  const stood = kept.names.indexOf(name)
  const place = stood < 0 ? search.place : stood
  const from = here.names.includes(name) ? 'name' : place === null ? 'page' : 'place'
  if (from !== 'name') {
    const after = place ?? (step === 1 ? 0 : here.names.length)
    const inItsPlace = firstName(here.names, step === 1 ? after : after - 1, step)
    // What was the last of its page may have slipped to the next.
    const next = stood >= 0 && step === 1 && here.hasNext ? await read(page + 1, false) : null
    if (inItsPlace !== null && !next?.names.includes(name)) {
      return { name: inItsPlace, page, from }
    }
  }
  return acrossBorder(search, here, from)
}

/** Goes on from an end of `here`, on the pages that follow it; `counted`: from what until now. */
async function acrossBorder(
  { name, page, step, read }: NeighbourSearch,
  here: NamesPage,
  counted: Neighbour['from'],
): Promise<Neighbour | null> {
  // Pages that were read at different times may hold the same row.
  const known = new Set([name, ...here.names])
  let { hasNext } = here
  let from = counted
  for (let other = page + step; step === 1 ? hasNext : other >= 1; other += step) {
    const there = await read(other, false)
    hasNext = there.hasNext
    const at = there.names.indexOf(name)
    if (at >= 0) from = 'name'
    const names = there.names.map((found) => (known.has(found) ? null : found))
    const start = step === 1 ? 0 : names.length - 1
    const found = firstName(names, at < 0 ? start : at + step, step)
    if (found !== null) return { name: found, page: other, from }
  }
  return null
}

/** The first that can be read from a place on, which may lie beyond the end. */
function firstName(names: NamesPage['names'], from: number, step: 1 | -1): string | null {
  const rest = step === 1 ? names.slice(Math.max(from, 0)) : names.slice(0, Math.max(from + 1, 0))
  return (step === 1 ? rest.find(isName) : rest.findLast(isName)) ?? null
}

const isName = (name: string | null) => name !== null

/** What a page has next to a name; null where that lies on another page, or the name on none. */
export function nearestName({ names }: NamesPage, name: string, step: 1 | -1): string | null {
  const at = names.indexOf(name)
  return at < 0 ? null : firstName(names, at + step, step)
}

/** Whether a page itself says that nothing lies beyond a name; false where it cannot know. */
export function isAtEnd(here: NamesPage, page: number, name: string, step: 1 | -1): boolean {
  const mayFollow = step === 1 ? here.hasNext : page > 1
  return here.names.includes(name) && !mayFollow && nearestName(here, name, step) === null
}
