import type { ApiError } from '#api/errors.ts'
import { failureWords } from './failure-words.ts'

/** Why nothing is asked for a moment. */
export function restWords(reason: ApiError): string {
  const { failure } = reason
  const isAsked = failure.kind === 'http' && (failure.status === 429 || failure.retryAt !== null)
  return isAsked ? 'The registry asked for a rest.' : `${failureWords(reason).title}.`
}
