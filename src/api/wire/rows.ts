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

/** Reads the rows one by one; a key that was there before gets a number, so that each is unique. */
export function readRows<T extends { key: string }>(
  item: z.ZodMiniType<T>,
  items: readonly unknown[],
): (T | UnreadableRow)[] {
  const seen = new Map<string, number>()
  return items.map((raw, index) => {
    const result = item.safeParse(raw)
    const row: T | UnreadableRow = result.success
      ? result.data
      : {
          kind: 'unreadable',
          key: `unreadable ${index}`,
          name: nameOf(raw),
          problem: describeProblem(result.error),
        }
    const times = (seen.get(row.key) ?? 0) + 1
    seen.set(row.key, times)
    return times === 1 ? row : { ...row, key: `${row.key} (${times})` }
  })
}

const named = z.object({ id: z.string() })

function nameOf(raw: unknown): string | null {
  const result = named.safeParse(raw)
  return result.success ? result.data.id : null
}
