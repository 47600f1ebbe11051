import { DeleteFailure } from '#api/delete-repository.ts'
import { ErrorNotice } from '#components/ErrorNotice.tsx'

type DeleteFailureNoticeProps = {
  error: unknown
  /** Whether the reader gave the credentials. */
  prompted: boolean
}

/** Why the repository was not deleted, and what is known about it now. Never "failed" when gone. */
export function DeleteFailureNotice({ error, prompted }: DeleteFailureNoticeProps) {
  if (!(error instanceof DeleteFailure)) return <ErrorNotice error={error} />
  const { reason, remains } = error
  const refused = reason.failure.kind === 'http' && reason.failure.status === 401
  return (
    <ErrorNotice
      error={reason}
      advice={refused && prompted ? 'Check the username and the password.' : undefined}
    >
      {remains === 'still-there' &&
        'The repository was read again: it is still there. A slow registry may delete it yet; trying again does no harm.'}
      {remains === 'unknown' &&
        'Whether the repository was deleted is not known: reading it again failed too.'}
      {remains === null && 'Nothing was deleted.'}
    </ErrorNotice>
  )
}
