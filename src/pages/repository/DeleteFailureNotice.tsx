import { DeleteFailure } from '#api/delete-repository.ts'
import { type ApiError, isSignedOut } from '#api/errors.ts'
import { ErrorNotice } from '#components/ErrorNotice.tsx'
import { SignInLink } from '#components/SignInLink.tsx'
import { useSignedOut } from '#components/use-signed-out.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

type DeleteFailureNoticeProps = {
  error: unknown
  /** Whether the reader gave the credentials. */
  prompted: boolean
  checking: boolean
  /** Looks again what became of a delete that ended for this reason. */
  onCheck: (reason: ApiError) => void
}

/** Why the repository was not deleted, and what is known about it now. Never "failed" when gone. */
export function DeleteFailureNotice(props: DeleteFailureNoticeProps) {
  const { error, prompted, checking, onCheck } = props
  if (!(error instanceof DeleteFailure)) return <ErrorNotice error={error} />
  const { reason, remains } = error
  if (isSignedOut(reason)) return <SignedOutInBetween />
  const refused = reason.failure.kind === 'http' && reason.failure.status === 401
  return (
    <ErrorNotice
      error={reason}
      doing="delete"
      actions={
        remains !== null && (
          <Button unavailable={checking} onClick={() => onCheck(reason)}>
            {checking ? 'Looking again…' : 'Look again'}
          </Button>
        )
      }
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

/** The dialog stays as it is: the sign-in goes elsewhere, and what to do then is the reader's word. */
function SignedOutInBetween() {
  const signedOut = useSignedOut()
  return signedOut ? (
    <Notice tone="warning" title="You are signed out" actions={<SignInLink newTab />}>
      <p>
        Nothing was deleted. Sign in again in a new tab and come back: what you typed stays here.
      </p>
    </Notice>
  ) : (
    <Notice tone="warning" title="You are signed in again">
      <p>Nothing was deleted while you were signed out.</p>
    </Notice>
  )
}
