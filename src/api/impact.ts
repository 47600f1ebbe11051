import { ApiError, isNotFound } from './errors.ts'
import { isPassing, repeatAt } from './repeat.ts'
import { fetchRepository } from './repositories.ts'
import { sleep } from './sleep.ts'
import { fetchStoredArtifacts, type StoredArtifacts } from './stored-artifacts.ts'
import type { Repository } from './wire/repository.ts'

/** What a delete would take away; `stored` is null where that could not be read. */
export type Impact = { repository: Repository; stored: StoredArtifacts | null }

/** Nothing is asked until then, for this reason. */
export type Wait = { until: Date; reason: ApiError }

/** Who watches a reading; both may be left out. */
type ReadWatch = {
  /** It waits; null when it goes on. */
  onWait?: (wait: Wait | null) => void
  /** Nobody needs it any more: nothing is asked from then on. */
  stop?: AbortSignal
}

/**
 * Reads what a delete would take away. Throws an ApiError where the repository itself could not be read,
 * and where the sign-in has ended; the signal's reason once it was stopped.
 */
export async function readImpact(
  registryId: string,
  name: string,
  watch: ReadWatch = {},
): Promise<Impact | 'gone'> {
  const { stop } = watch
  let repository
  try {
    repository = await patiently(() => fetchRepository(registryId, name), watch)
  } catch (error) {
    if (isNotFound(error)) return 'gone'
    throw error
  }
  const stored = await patiently(() => fetchStoredArtifacts(registryId, name, stop), watch).catch(
    (error: unknown) => {
      if (error instanceof ApiError && error.failure.kind !== 'session') return null
      throw error
    },
  )
  return { repository, stored }
}

/** Asks as often as `api/repeat.ts` allows, at the times that it names. Throws the last failure. */
async function patiently<T>(read: () => Promise<T>, { onWait, stop }: ReadWatch): Promise<T> {
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
