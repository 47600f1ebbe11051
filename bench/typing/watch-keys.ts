import type { KeyPress } from '../report/typing-section.ts'

type Watched = { key: string; at: number; frame: number }

declare global {
  interface Window {
    keys: { pressed: Watched[]; durations: Map<number, number> }
  }
}

/** Runs in a page before its own scripts: notes what each key press takes. Uses nothing outside. */
export function watchKeys(): void {
  if (window.top !== window) return
  const pressed: Watched[] = []
  const durations = new Map<number, number>()
  window.keys = { pressed, durations }
  window.addEventListener(
    'keydown',
    ({ key, timeStamp, isTrusted }) => {
      if (!isTrusted) return
      const press = { key, at: timeStamp, frame: Number.NaN }
      pressed.push(press)
      requestAnimationFrame(() => {
        // The first task after this frame's painting.
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => {
          press.frame = performance.now() - timeStamp
        })
        port1.start()
        port2.postMessage(null)
      })
    },
    { capture: true },
  )
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) {
      if (name === 'keydown') durations.set(startTime, duration)
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
}

/** Runs in the page: the presses so far. Event Timing leaves out what takes less than 16 ms. */
export function readPresses(): KeyPress[] {
  const { pressed, durations } = window.keys
  return pressed.map(({ key, at, frame }) => ({ key, frame, event: durations.get(at) ?? 16 }))
}
