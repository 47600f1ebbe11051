import * as z from 'zod/mini'
import { describeProblem } from './problem.ts'

/** A row that could not be read stays in its place and says why; the others are not its victims. */
export type UnreadableRow = {
  kind: 'unreadable'
  key: string
  name: string | null
  problem: string
}

/** `hasNext` is the API's word that more rows follow: there is no total (contract 4.2, 4.3). */
export type Page<T> = { rows: readonly (T | UnreadableRow)[]; hasNext: boolean }

const link = z.catch(z.nullable(z.string()), null)

/**
 * Reads a catalogue list (contract 3, "Envelope"). `items` may be missing. `_links.next` alone says
 * whether more follow; the echoed offset, limit and self link are known to be wrong (4.4, 4.5).
 */
export function pageOf<T extends { key: string }>(item: z.ZodMiniType<T>): z.ZodMiniType<Page<T>> {
  return z.pipe(
    z.object({
      items: z.nullish(z.array(z.unknown())),
      _links: z.catch(z.nullish(z.object({ next: link })), null),
    }),
    z.transform((wire): Page<T> => ({
      rows: readRows(item, wire.items ?? []),
      hasNext: (wire._links?.next ?? '') !== '',
    })),
  )
}

/** Reads the rows one by one, and gives each its own key. */
export function readRows<T extends { key: string }>(
  item: z.ZodMiniType<T>,
  items: readonly unknown[],
): (T | UnreadableRow)[] {
  const rows = items.map((raw, index): T | UnreadableRow => {
    const result = item.safeParse(raw)
    if (result.success) return result.data
    return {
      kind: 'unreadable',
      key: `unreadable ${index}`,
      name: nameOf(raw),
      problem: describeProblem(result.error),
    }
  })
  return withUniqueKeys(rows)
}

/** A key that was there before gets the first number that makes it unique. */
export function withUniqueKeys<T extends { key: string }>(rows: readonly T[]): T[] {
  const used = new Set<string>()
  return rows.map((row) => {
    let key = row.key
    for (let times = 2; used.has(key); times += 1) key = `${row.key} (${times})`
    used.add(key)
    return key === row.key ? row : { ...row, key }
  })
}

const named = z.object({ id: z.string() })

function nameOf(raw: unknown): string | null {
  const result = named.safeParse(raw)
  return result.success ? result.data.id : null
}
