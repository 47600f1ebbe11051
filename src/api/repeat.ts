import { ApiError } from './errors.ts'

/** How often the same thing is asked for without anybody's word, the first time included. */
const attempts = 5

/** Doubled for each attempt so far, and jittered, it is the wait before the next, in ms. */
const unit = 500

/** Longer waits than this (ms) are left to the reader. */
const longestWait = 5 * 60_000

/** What may pass by itself: no answer, too many requests, and a way or a server that is down. */
const passingStatuses = [429, 502, 503, 504]

/**
 * Whether asking again may help although nothing else changes. Only a GET is ever asked again by
 * itself (RFC 9110, section 9.2.2: a DELETE is idempotent, but a repository may have been pushed
 * anew in between).
 */
export function isPassing(error: unknown): error is ApiError {
  if (!(error instanceof ApiError) || error.request.method !== 'GET') return false
  const { failure } = error
  if (failure.kind === 'http') return passingStatuses.includes(failure.status)
  return failure.kind === 'network' || failure.kind === 'timeout'
}

/** Whether asking again now may help and is no disregard of a `Retry-After`. */
export function mayBeAsked(error: unknown): boolean {
  if (!isPassing(error)) return false
  const { failure } = error
  return failure.kind !== 'http' || Number(failure.retryAt) <= Date.now()
}

/** Whether a `Retry-After` still holds. */
export const isResting = (error: unknown): boolean => isPassing(error) && !mayBeAsked(error)

const due = new WeakMap<ApiError, Date | null>()

/**
 * When to ask again by itself after a failure: after waits that double, with jitter, so that many
 * readers do not come back in one wave, and never before the API's own `Retry-After` (RFC 9110,
 * section 10.2.3). The same error always gives the same time. Null: not at all.
 */
export function repeatAt(error: unknown): Date | null {
  if (!isPassing(error)) return null
  const known = due.get(error)
  if (known !== undefined) return known
  const at = planRepeat(error)
  due.set(error, at)
  return at
}

function planRepeat({ failure, request }: ApiError): Date | null {
  if (request.attempt >= attempts) return null
  const now = Date.now()
  // "At once", said again and again, is no reason to hammer.
  const own = now + jittered(unit * 2 ** request.attempt)
  const asked = failure.kind === 'http' ? (failure.retryAt?.getTime() ?? now) : now
  if (asked - now > longestWait) return null
  return new Date(Math.max(own, asked + Math.random() * unit))
}

/** Between half of it and all of it. */
const jittered = (wait: number) => wait * (0.5 + Math.random() / 2)

/**
 * Reads, and reads once more after a blink where the first attempt met no answer or a gateway that
 * failed: what heals at once need not be shown to anybody. `Retry-After` and 429 want more than a
 * blink, and no answer in time has taken long enough. Throws what the last attempt threw.
 */
export async function repeatQuietly<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!isBlip(error)) throw error
    await new Promise((resolve) => setTimeout(resolve, jittered(unit)))
    return read()
  }
}

function isBlip(error: unknown): boolean {
  if (!isPassing(error) || error.request.attempt > 1) return false
  const { failure } = error
  if (failure.kind !== 'http') return failure.kind === 'network'
  return failure.status !== 429 && failure.retryAt === null
}
