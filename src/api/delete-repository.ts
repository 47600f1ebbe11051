import { apiPath } from './api-path.ts'
import { type BasicCredentials, basicAuthorization } from './basic-credentials.ts'
import { DeleteFailure, DeleteStopped, RepositoryChanged } from './delete-errors.ts'
import { ApiError, isNotFound, isUndecided } from './errors.ts'
import { requestAction } from './http.ts'
import { readAgain } from './read-again.ts'
import { hasMoved } from './repository-changes.ts'
import type { Repository } from './wire/repository.ts'

/** `already-gone`: the API knew no such repository any more when it was asked to delete it. */
export type DeleteOutcome = 'deleted' | 'already-gone'

/** Who watches a delete; all may be left out. */
export type DeleteWatch = {
  /** What reading the repository right before showed. */
  onRead?: (now: Repository) => void
  /** The DELETE goes out: from here on nothing can be taken back. */
  onSend?: () => void
  /** Until then the reader may take their word back. */
  stop?: AbortSignal
}

/** What a reader has decided on. */
export type DeleteDecision = {
  /** The repository as they saw it. */
  seen: Repository
  /** They know that it is being pulled, and want it deleted all the same. */
  pullsKnown: boolean
}

/**
 * Deletes a repository if it is still what the reader saw: the API has no conditional delete, so it is
 * read right before. Throws a {@link RepositoryChanged}, a {@link DeleteFailure}, or a
 * {@link DeleteStopped}.
 */
export async function deleteUnchanged(
  registryId: string,
  { seen, pullsKnown }: DeleteDecision,
  readCredentials: () => BasicCredentials | null,
  { onRead, onSend, stop }: DeleteWatch = {},
): Promise<DeleteOutcome> {
  const now = await readAgain(registryId, seen.name, stop).catch((error: unknown) => {
    if (stop?.aborted) throw new DeleteStopped()
    throw error instanceof ApiError ? new DeleteFailure(error, 'not-asked') : error
  })
  if (now === 'gone') return 'already-gone'
  onRead?.(now)
  if (stop?.aborted) throw new DeleteStopped()
  if (hasMoved(seen, now, pullsKnown)) throw new RepositoryChanged(seen, now)
  onSend?.()
  return deleteRepository(registryId, seen.name, readCredentials())
}

/**
 * Deletes a repository with everything in it (contract 3.3). Sends exactly one DELETE and never
 * repeats it. Any 2xx of the API is success; where the connection broke, the server failed or the
 * API did not speak, the truth is found by reading the repository again. Throws a
 * {@link DeleteFailure}.
 */
export async function deleteRepository(
  registryId: string,
  name: string,
  credentials: BasicCredentials | null,
): Promise<DeleteOutcome> {
  try {
    await requestAction({
      method: 'DELETE',
      path: apiPath('registries', registryId, 'repositories', name),
      ...(credentials ? { authorization: basicAuthorization(credentials) } : {}),
    })
    return 'deleted'
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (isNotFound(error)) return 'already-gone'
    if (!isUndecided(error)) throw new DeleteFailure(error, null)
    return settleDelete(registryId, name, error)
  }
}

/**
 * Finds out by reading, and without another DELETE, whether one that ended for `reason` has happened.
 * Throws a {@link DeleteFailure} where it has not, or where that cannot be told.
 */
export async function settleDelete(
  registryId: string,
  name: string,
  reason: ApiError,
): Promise<DeleteOutcome> {
  const remains = await readAgain(registryId, name).catch((unread: unknown) => {
    throw new DeleteFailure(reason, 'unknown', unread)
  })
  if (remains === 'gone') return 'deleted'
  throw new DeleteFailure(reason, 'still-there')
}
