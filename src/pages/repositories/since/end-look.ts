import type { ListSearch } from '#lib/list-search.ts'
import type { Answer } from '../look.ts'
import { keepLook, keysOfLooks, readLooks, sinceLastTime, writeLooks } from '../looks.ts'

/**
 * What is seen now is what the next look is compared with, as if this one were over. False, and all is as
 * it was, where what is seen cannot be kept.
 */
export function endLook(registryId: string, search: ListSearch, answer: Answer): boolean {
  if (!keepLook(registryId, search, answer)) return false
  const kept = readLooks(registryId, search)
  if (!kept || !writeLooks(registryId, search, { ...kept, last: kept.now })) return false
  lookAnew(sinceLastTime.read().on)
  return true
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
