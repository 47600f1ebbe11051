import { apiPath } from './api-path.ts'
import { type BasicCredentials, basicAuthorization } from './basic-credentials.ts'
import { ApiError, isNotFound, isUndecided } from './errors.ts'
import { requestAction } from './http.ts'
import { repeatAt } from './repeat.ts'
import { fetchRepository } from './repositories.ts'

/** `already-gone`: the API knew no such repository any more when it was asked to delete it. */
export type DeleteOutcome = 'deleted' | 'already-gone'

/**
 * A delete that did not happen, or may not have: `remains` says what reading the repository again
 * showed. `null`: it was refused, so nothing had to be read. Where it is `unknown`, `unread` is what
 * that reading failed with.
 */
export class DeleteFailure extends Error {
  readonly reason: ApiError
  readonly remains: 'still-there' | 'unknown' | null
  readonly unread: unknown

  constructor(reason: ApiError, remains: DeleteFailure['remains'], unread: unknown = null) {
    super(reason.message)
    this.name = 'DeleteFailure'
    this.reason = reason
    this.remains = remains
    this.unread = unread
  }
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
  throw new DeleteFailure(reason, remains)
}

/** How often the truth is asked for, and the longest wait in between, in ms. */
const readings = 2
const patience = 10_000

/** Throws what the last reading failed with. */
async function readAgain(registryId: string, name: string): Promise<'gone' | 'still-there'> {
  for (let reading = 1; ; reading += 1) {
    try {
      await fetchRepository(registryId, name)
      return 'still-there'
    } catch (error) {
      if (isNotFound(error)) return 'gone'
      const wait = (repeatAt(error)?.getTime() ?? Infinity) - Date.now()
      if (reading >= readings || wait > patience) throw error
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}
