import { ApiError } from './errors.ts'
import { readAgain } from './read-again.ts'
import { repeatAt } from './repeat.ts'
import { fetchStoredArtifacts, type StoredArtifacts } from './stored-artifacts.ts'
import type { Repository } from './wire/repository.ts'

/** What a delete would take away; `stored` is null where that could not be read. */
export type Impact = { repository: Repository; stored: StoredArtifacts | null }

/**
 * Reads what a delete would take away. Throws an ApiError where the repository itself could not be read,
 * and where the sign-in has ended.
 */
export async function readImpact(registryId: string, name: string): Promise<Impact | 'gone'> {
  const repository = await patiently(() => readAgain(registryId, name))
  if (repository === 'gone') return 'gone'
  const stored = await patiently(() => fetchStoredArtifacts(registryId, name)).catch(
    (error: unknown) => {
      if (error instanceof ApiError && error.failure.kind !== 'session') return null
      throw error
    },
  )
  return { repository, stored }
}

/** Asks as often as `api/repeat.ts` allows, at the times that it names. Throws the last failure. */
async function patiently<T>(read: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await read()
    } catch (error) {
      const at = repeatAt(error)
      if (at === null) throw error
      await new Promise((resolve) => setTimeout(resolve, at.getTime() - Date.now()))
    }
  }
}
