import type { Run } from './run.ts'

/** Those that go on as soon as somebody looks at them. */
const waiting = new WeakSet<object>()

/** How many look at it: the list, and who goes from one repository to the next. */
const lookers = new WeakMap<object, number>()

/** It begins as soon as somebody looks at it. */
export const wait = (run: object): void => void waiting.add(run)

/** Somebody looks at it: it begins or goes on, unless the reader has stopped it. */
export function enter<T>(run: Run<T>): void {
  lookers.set(run, (lookers.get(run) ?? 0) + 1)
  if (waiting.delete(run)) run.go()
}

/** Who has entered looks no longer. Once nobody does, the API is asked no further. */
export function leave<T>(run: Run<T>): void {
  const others = (lookers.get(run) ?? 1) - 1
  lookers.set(run, others)
  if (others > 0 || run.read().phase !== 'reading') return
  run.stop()
  waiting.add(run)
}
