import { apiPath } from './api-path.ts'
import { type BasicCredentials, basicAuthorization } from './basic-credentials.ts'
import { ApiError, isNotFound, isUndecided } from './errors.ts'
import { requestAction } from './http.ts'
import { fetchRepository } from './repositories.ts'

/** `already-gone`: the API knew no such repository any more when it was asked to delete it. */
export type DeleteOutcome = 'deleted' | 'already-gone'

/**
 * A delete that did not happen, or may not have: `remains` says what reading the repository again
 * showed. `null`: the API refused, so nothing had to be read.
 */
export class DeleteFailure extends Error {
  readonly reason: ApiError
  readonly remains: 'still-there' | 'unknown' | null

  constructor(reason: ApiError, remains: 'still-there' | 'unknown' | null) {
    super(reason.message)
    this.name = 'DeleteFailure'
    this.reason = reason
    this.remains = remains
  }
}

/**
 * Deletes a repository with everything in it (contract 3.3). Sends exactly one DELETE and never
 * repeats it. Any 2xx is success; where the connection broke or the server failed, the truth is
 * found by reading the repository again. Throws a {@link DeleteFailure}.
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
    const remains = await readAgain(registryId, name)
    if (remains === 'gone') return 'deleted'
    throw new DeleteFailure(error, remains)
  }
}

async function readAgain(
  registryId: string,
  name: string,
): Promise<'gone' | 'still-there' | 'unknown'> {
  try {
    await fetchRepository(registryId, name)
    return 'still-there'
  } catch (error) {
    return isNotFound(error) ? 'gone' : 'unknown'
  }
}
