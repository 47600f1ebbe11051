import type { ApiError } from './errors.ts'
import { isPassing, repeatAt } from './repeat.ts'
import { sleep } from './sleep.ts'

/** Nothing is asked until then, for this reason. */
export type Wait = { until: Date; reason: ApiError }

/** Who watches a reading; both may be left out. */
export type ReadWatch = {
  /** It waits; null when it goes on. */
  onWait?: (wait: Wait | null) => void
  /** Nobody needs it any more: nothing is asked from then on. */
  stop?: AbortSignal
}

/** Asks as often as `api/repeat.ts` allows, at the times that it names. Throws the last failure. */
export async function patiently<T>(
  read: () => Promise<T>,
  { onWait, stop }: ReadWatch,
): Promise<T> {
  for (;;) {
    stop?.throwIfAborted()
    try {
      return await read()
    } catch (error) {
      const until = repeatAt(error)
      if (until === null || !isPassing(error)) throw error
      onWait?.({ until, reason: error })
      await sleep(until.getTime() - Date.now(), stop)
      onWait?.(null)
    }
  }
}
