import { offsetOf, type Paging } from '#lib/paging.ts'
import { type Page, withUniqueKeys } from './wire/rows.ts'

/** Rows of a list as the API cuts them out (contract 3). */
export type Range = { offset: number; limit: number }

/**
 * One page with all of its rows, whatever maximum the API has of its own: the next one is counted in
 * steps of `limit`, so rows that the API held back here would stand on no page at all. Asks on from
 * where the last part ended, to the end of the page, of the list, or of what is new.
 */
export async function fetchWholePage<T extends { key: string }>(
  paging: Paging,
  fetchPart: (range: Range) => Promise<Page<T>>,
): Promise<Page<T>> {
  const { limit } = paging
  const offset = offsetOf(paging)
  const rows: Page<T>['rows'][number][] = []
  const seen = new Set<string>()
  for (;;) {
    const part = await fetchPart({ offset: offset + rows.length, limit: limit - rows.length })
    const isNew = part.rows.some(({ key }) => !seen.has(key))
    if (isNew) rows.push(...part.rows)
    for (const { key } of part.rows) seen.add(key)
    if (!isNew || !part.hasNext || rows.length >= limit) {
      return {
        rows: withUniqueKeys(rows.slice(0, limit)),
        hasNext: part.hasNext || rows.length > limit,
      }
    }
  }
}
