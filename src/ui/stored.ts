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

  function set(text: string | null) {
    value = parse(text)
    apply?.(value)
    for (const notify of listeners) notify()
  }

  function subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }

  try {
    set(localStorage.getItem(key))
  } catch {
    // As if nothing were kept.
  }
  window.addEventListener('storage', (event) => {
    if (event.key === key) set(event.newValue)
  })

  const read = () => value
  return {
    read,
    use: () => useSyncExternalStore(subscribe, read),
    choose: (text: string) => {
      set(text)
      try {
        localStorage.setItem(key, text)
      } catch {
        // It holds for as long as the page stands.
      }
    },
  }
}
