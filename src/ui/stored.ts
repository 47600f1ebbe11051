import { useSyncExternalStore } from 'react'

/**
 * What a reader has set, which this browser keeps as a text under `key`. `parse` makes it of whatever
 * is kept there, null for nothing, and never throws. The tabs of an origin agree. Blocked storage
 * costs the memory of what was set, not what was set. Made once, at module level.
 */
export function stored<T>(
  key: string,
  parse: (text: string | null) => T,
  apply?: (value: T) => void,
) {
  const listeners = new Set<() => void>()
  let value = parse(null)
  /** Whether what is in force is what the browser keeps, as far as is known. */
  let kept = true

  function set(text: string | null) {
    value = parse(text)
    apply?.(value)
    for (const notify of listeners) notify()
  }

  function subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }

  function load() {
    try {
      set(localStorage.getItem(key))
    } catch {
      // As if nothing were kept.
    }
  }

  load()
  window.addEventListener('storage', (event) => {
    // Null where everything was taken out.
    if (event.key !== key && event.key !== null) return
    kept = true
    set(event.newValue)
  })

  const read = () => value
  return {
    read,
    use: () => useSyncExternalStore(subscribe, read),
    /** What is in force now, also where another tab set it while this one slept and heard nothing. */
    readAnew: () => {
      if (kept) load()
      return value
    },
    /** Sets it. False: the browser does not keep it, and it holds for as long as the page stands. */
    choose: (text: string): boolean => {
      set(text)
      try {
        localStorage.setItem(key, text)
        kept = true
      } catch {
        kept = false
      }
      return kept
    },
  }
}
