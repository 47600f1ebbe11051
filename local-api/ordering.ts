/** Where rows without a value go; the API does not document it (contract 4.11). */
export type Nulls = 'first' | 'last'

export type SortKey = string | number | null

/** An `orderBy` word taken apart: a leading minus means descending. */
export function parseOrder(order: string): { field: string; descending: boolean } {
  const descending = order.startsWith('-')
  return { field: descending ? order.slice(1) : order, descending }
}

export type Sorting<T> = {
  key: (row: T) => SortKey
  /** Decides between rows with equal keys, so that paging never repeats or skips a row. */
  tie: (row: T) => string
  descending: boolean
  nulls: Nulls
}

type Keyed<T> = { row: T; key: SortKey; tie: string }

const keyed = <T>(row: T, { key, tie }: Sorting<T>): Keyed<T> => ({
  row,
  key: key(row),
  tie: tie(row),
})

function comparing<T>({ descending, nulls }: Sorting<T>) {
  const direction = descending ? -1 : 1
  const nullsSide = nulls === 'first' ? -1 : 1
  return (a: Keyed<T>, b: Keyed<T>): number => {
    if (a.key !== b.key) {
      if (a.key === null) return nullsSide
      if (b.key === null) return -nullsSide
      return a.key < b.key ? -direction : direction
    }
    return a.tie < b.tie ? -1 : a.tie > b.tie ? 1 : 0
  }
}

/** A sorted copy. Keys are computed once a row: a date is parsed, a list of 100,000 is common. */
export function sortRows<T>(rows: readonly T[], sorting: Sorting<T>): T[] {
  return rows
    .map((row) => keyed(row, sorting))
    .sort(comparing(sorting))
    .map(({ row }) => row)
}

/** Rows that are sorted already, with a few more, each in its place: nothing else is compared. */
export function insertRows<T>(
  sorted: readonly T[],
  added: readonly T[],
  sorting: Sorting<T>,
): readonly T[] {
  const compare = comparing(sorting)
  const pieces: (readonly T[])[] = []
  let taken = 0
  for (const row of sortRows(added, sorting)) {
    const wanted = keyed(row, sorting)
    let low = taken
    let high = sorted.length
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      const known = sorted[middle]
      if (known !== undefined && compare(keyed(known, sorting), wanted) < 0) low = middle + 1
      else high = middle
    }
    pieces.push(sorted.slice(taken, low), [row])
    taken = low
  }
  return [...pieces, sorted.slice(taken)].flat()
}
