import type { ListSearch } from '#lib/list-search.ts'
import type { Answer } from '../look.ts'
import { keepLook, keysOfLooks, readLooks, sinceLastTime, writeLooks } from '../looks.ts'

/** What is seen now is what the next look is compared with, as if this one were over. */
export function endLook(registryId: string, search: ListSearch, answer: Answer): void {
  keepLook(registryId, search, answer)
  const kept = readLooks(registryId, search)
  if (kept) writeLooks(registryId, search, { ...kept, last: kept.now })
  lookAnew(sinceLastTime.read().on)
}

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
