import type { ListSearch } from '#lib/list-search.ts'
import { type Answer, type Look, seenRow } from '../look.ts'
import { keepLook, keysOfLooks, readLooks, sinceLastTime, writeLooks } from '../looks.ts'

/**
 * What is seen now is what the next look is compared with, as if this one were over. False where what is
 * seen is not kept.
 */
export function endLook(registryId: string, search: ListSearch, answer: Answer): boolean {
  keepLook(registryId, search, answer)
  const kept = readLooks(registryId, search)
  if (!kept || !holds(kept.now, answer)) return false
  if (!writeLooks(registryId, search, { ...kept, last: kept.now })) return false
  lookAnew(sinceLastTime.read().on)
  return true
}

/** Rows of a page that the reader came back to are kept already, with those of a page read later. */
const holds = ({ rows }: Look, { rows: shown, offset }: Answer): boolean =>
  shown.every((row, place) => {
    const { name, severity } = seenRow(row, 'name')
    const kept = rows[offset + place]
    return kept?.name === name && kept.severity === severity
  })

/** Takes all looks, of all views, out of the browser. */
export function forgetLooks(): void {
  try {
    for (const key of keysOfLooks()) localStorage.removeItem(key)
  } catch {
    // There is none.
  }
  lookAnew(sinceLastTime.read().on)
}

/** Has looks kept and compared, or not, and all tabs see what that changes. */
export function lookAnew(on: boolean): void {
  sinceLastTime.choose(`${on ? 'on' : 'off'} ${Date.now()}`)
}
