import { DeleteFailure } from '#api/delete-errors.ts'
import { failureWords } from '#components/failure-words.ts'

/** A failed delete taken apart: why, what is known of the repository then, and the name of the failure. */
export function describeDeleteFailure(error: unknown) {
  const { reason, remains } =
    error instanceof DeleteFailure ? error : { reason: error, remains: null }
  const { title } = failureWords(reason, remains === 'not-asked' ? 'read' : 'delete')
  return { reason, remains, title }
}
