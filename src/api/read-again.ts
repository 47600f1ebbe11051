import { isNotFound } from './errors.ts'
import { repeatAt } from './repeat.ts'
import { fetchRepository } from './repositories.ts'
import { sleep } from './sleep.ts'
import type { Repository } from './wire/repository.ts'

/** How often the truth is asked for, and the longest wait in between, in ms. */
const readings = 2
const patience = 10_000

/**
 * Reads a repository because something hangs on it, once more where that may help, unless `stop` has come
 * by then. Throws what the last reading failed with.
 */
export async function readAgain(
  registryId: string,
  name: string,
  stop?: AbortSignal,
): Promise<Repository | 'gone'> {
  for (let reading = 1; ; reading += 1) {
    try {
      return await fetchRepository(registryId, name)
    } catch (error) {
      if (isNotFound(error)) return 'gone'
      const wait = (repeatAt(error)?.getTime() ?? Infinity) - Date.now()
      if (reading >= readings || wait > patience) throw error
      await sleep(wait, stop)
      if (stop?.aborted) throw error
    }
  }
}
