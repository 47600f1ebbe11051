/**
 * Keeps a page from navigating in a loop: remembers, for this tab and across navigations, when
 * something was last begun. `pause` is how long it must rest then, in ms.
 */
export function loopGuard(storageKey: string, pause: number) {
  return {
    /** Whether it may begin. Where the browser keeps nothing a loop would not be seen, so it may not. */
    mayBegin(): boolean {
      try {
        return Math.abs(Date.now() - Number(sessionStorage.getItem(storageKey))) >= pause
      } catch {
        return false
      }
    },
    /** Remembers that it begins; false where that cannot be kept, and then only the reader may. */
    begin(): boolean {
      try {
        sessionStorage.setItem(storageKey, String(Date.now()))
        return true
      } catch {
        return false
      }
    },
  }
}
