import type { ApiError } from './errors.ts'
import type { Repository } from './wire/repository.ts'

/**
 * A delete that did not happen, or may not have: `remains` says what reading the repository again
 * showed. `null`: it was refused, so nothing had to be read; `not-asked`: no DELETE was sent, since the
 * reading before it failed. Where it is `unknown`, `unread` is what that reading failed with.
 */
export class DeleteFailure extends Error {
  readonly reason: ApiError
  readonly remains: 'still-there' | 'unknown' | 'not-asked' | null
  readonly unread: unknown

  constructor(reason: ApiError, remains: DeleteFailure['remains'], unread: unknown = null) {
    super(reason.message)
    this.name = 'DeleteFailure'
    this.reason = reason
    this.remains = remains
    this.unread = unread
  }
}

/** No DELETE was sent: the repository is not what the reader has decided on. */
export class RepositoryChanged extends Error {
  readonly seen: Repository
  readonly now: Repository

  constructor(seen: Repository, now: Repository) {
    super(`${seen.name} has changed since it was read`)
    this.name = 'RepositoryChanged'
    this.seen = seen
    this.now = now
  }
}

/** No DELETE was sent: the reader has taken their word back before. */
export class DeleteStopped extends Error {
  override readonly name = 'DeleteStopped'
}
