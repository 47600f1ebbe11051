import { ApiError, isNotFound } from './errors.ts'
import { patiently, type ReadWatch } from './patiently.ts'
import { fetchRepository } from './repositories.ts'
import { fetchStoredArtifacts, type StoredArtifacts } from './stored-artifacts.ts'
import type { Repository } from './wire/repository.ts'

/** What a delete would take away; `stored` is null where that could not be read. */
export type Impact = { repository: Repository; stored: StoredArtifacts | null }

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
