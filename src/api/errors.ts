/** One message of the API's error body (contract 2); both parts may be missing. */
export type ApiMessage = { code: string | null; text: string | null }

/** What gave away that the sign-in has ended. */
export type SignedOutSign = 'redirect' | 'status 401' | 'HTML page'

/**
 * Why a request gave no data:
 * - `http`: an answer with an error status. `upstream` tells whether the API itself gave it, or
 *   something on the way to it; `retryAt` is when it wants to be asked again, by our clock.
 * - `session`: the SSO proxy asks for a new sign-in.
 * - `network`: no answer at all. `timeout`: none within the time limit.
 * - `contract`: an answer that cannot be read; `problem` names the field.
 */
export type ApiFailure =
  | {
      kind: 'http'
      status: number
      upstream: boolean
      messages: readonly ApiMessage[]
      retryAt: Date | null
    }
  | { kind: 'session'; sign: SignedOutSign }
  | { kind: 'network' }
  | { kind: 'timeout' }
  | { kind: 'contract'; problem: string }

/** What was asked, without credentials. */
export type RequestFacts = {
  method: string
  /** Relative to where the app is mounted, with its query. */
  path: string
  /** When it was sent (UTC). */
  at: Date
  /** From 1; asking in vain for the same thing again counts on. */
  attempt: number
  /** `X-Request-Id` of the answer, for those who search a log. */
  requestId: string | null
}

/** The one error that the fetch layer throws. Branch on `failure.kind`, never on the message. */
export class ApiError extends Error {
  readonly failure: ApiFailure
  readonly request: RequestFacts

  constructor(failure: ApiFailure, request: RequestFacts) {
    super(`${request.method} ${request.path}: ${describeFailure(failure)}`)
    this.name = 'ApiError'
    this.failure = failure
    this.request = request
  }
}

/** A failure in one technical phrase, for details that are passed on. */
export function describeFailure(failure: ApiFailure): string {
  switch (failure.kind) {
    case 'http':
      return `status ${failure.status}`
    case 'contract':
      return failure.problem
    case 'session':
      return `signed out (${failure.sign})`
    case 'network':
      return 'no answer'
    case 'timeout':
      return 'no answer in time'
  }
}

/** Whether the SSO proxy wants a new sign-in. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof ApiError && error.failure.kind === 'session'

/** Whether the request was understood and refused: the same one will be again, until somebody acts. */
export const isRefused = (error: unknown): boolean =>
  error instanceof ApiError &&
  error.failure.kind === 'http' &&
  error.failure.status < 500 &&
  error.failure.status !== 429

/**
 * Whether the API itself said that there is no such resource. The 404 of a proxy that knows no API at
 * that address says nothing about the resource, whatever its body, so it does not count.
 */
export function isNotFound(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    error.failure.kind === 'http' &&
    error.failure.status === 404 &&
    error.failure.upstream
  )
}

/**
 * Refusals that are given before anything is done, by the API (contract 2) or by a proxy. Any other
 * error status may also be given after it: a 408 or a 500 says nothing about what was done by then.
 */
const refusals = [400, 401, 403, 404, 405, 409, 429]

/**
 * Whether a change that was asked for may have happened all the same: unless it was refused, or the
 * sign-in stood before it.
 */
export function isUndecided(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false
  const { failure } = error
  if (failure.kind === 'http') return !refusals.includes(failure.status)
  return failure.kind !== 'session'
}
