import { useSyncExternalStore } from 'react'

/** How often relative times are told anew, in ms. */
const beat = 20_000

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let now = Date.now()

function tick() {
  now = Date.now()
  for (const notify of listeners) notify()
}

function subscribe(listener: () => void) {
  if (listeners.size === 0) {
    now = Date.now()
    timer = setInterval(tick, beat)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearInterval(timer)
  }
}

/**
 * The present, in ms since the epoch, to tell `date` by; renders the caller again at every beat of
 * one clock for all. What happened since the last beat happened now, not in the future.
 */
export function useNow(date: Date): number {
  const present = useSyncExternalStore(subscribe, () => now)
  const age = present - date.getTime()
  return age < 0 && age >= -beat ? date.getTime() : present
}
