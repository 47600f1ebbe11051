/** Where rows without a value go; the API does not document it (contract 4.11). */
export type Nulls = 'first' | 'last'

export type SortKey = string | number | null

/** An `orderBy` word taken apart: a leading minus means descending. */
export function parseOrder(order: string): { field: string; descending: boolean } {
  const descending = order.startsWith('-')
  return { field: descending ? order.slice(1) : order, descending }
}

type Sorting<T> = {
  key: (row: T) => SortKey
  /** Decides between rows with equal keys, so that paging never repeats or skips a row. */
  tie: (row: T) => string
  descending: boolean
  nulls: Nulls
}

/** A sorted copy. Keys are computed once a row: a date is parsed, a list of 100,000 is common. */
export function sortRows<T>(rows: readonly T[], { key, tie, descending, nulls }: Sorting<T>): T[] {
  const keyed = rows.map((row) => ({ row, key: key(row), tie: tie(row) }))
  const direction = descending ? -1 : 1
  const nullsSide = nulls === 'first' ? -1 : 1
  keyed.sort((a, b) => {
    if (a.key !== b.key) {
      if (a.key === null) return nullsSide
      if (b.key === null) return -nullsSide
      return a.key < b.key ? -direction : direction
    }
    return a.tie < b.tie ? -1 : a.tie > b.tie ? 1 : 0
  })
  return keyed.map(({ row }) => row)
}
