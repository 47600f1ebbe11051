import { useSyncExternalStore } from 'react'

/**
 * One of a few words, which this browser keeps under `key`; the first where nothing is kept, or
 * nothing that can be read. The tabs of an origin agree. Blocked storage costs the memory of a choice,
 * not the choice. Made once, at module level; `apply` is called with what is in force, now and later.
 */
export function storedChoice<T extends string>(
  key: string,
  words: readonly [T, ...T[]],
  apply?: (word: T) => void,
) {
  const listeners = new Set<() => void>()
  let chosen = words[0]

  function set(word: string | null) {
    chosen = words.find((other) => other === word) ?? words[0]
    apply?.(chosen)
    for (const notify of listeners) notify()
  }

  function subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }

  try {
    set(localStorage.getItem(key))
  } catch {
    // The first, then.
  }
  window.addEventListener('storage', (event) => {
    if (event.key === key) set(event.newValue)
  })

  const read = () => chosen
  return {
    read,
    use: () => useSyncExternalStore(subscribe, read),
    choose: (word: T) => {
      set(word)
      try {
        localStorage.setItem(key, word)
      } catch {
        // It holds for as long as the page stands.
      }
    },
  }
}
