import { DeleteFailure } from '#api/delete-errors.ts'
import { type ApiError, isSignedOut } from '#api/errors.ts'
import { ErrorNotice } from '#components/ErrorNotice.tsx'
import { NextAttempt, StopButton } from '#components/NextAttempt.tsx'
import { useAskAgain } from '#components/use-ask-again.ts'
import { useSignedOut } from '#components/use-signed-out.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { SignInFirst } from '#components/SignInFirst.tsx'

type DeleteFailureNoticeProps = {
  error: unknown
  /** Whether the reader gave the credentials. */
  prompted: boolean
  checking: boolean
  /** Looks again what became of a delete that ended for this reason. */
  onCheck: (reason: ApiError) => void
}

/** Whether the words for a failed delete lead to the sign-in, if one is needed. */
export const saysSignedOut = (error: unknown) =>
  error instanceof DeleteFailure && isSignedOut(error.reason)

/**
 * Why the repository was not deleted, and what is known about it now. Never "failed" when gone: what
 * is not known is looked at again, as anything that could not be read.
 */
export function DeleteFailureNotice(props: DeleteFailureNoticeProps) {
  const { error, prompted, checking, onCheck } = props
  const known = error instanceof DeleteFailure ? error : null
  const again = useAskAgain({
    error: known?.unread ?? null,
    ask: known ? () => onCheck(known.reason) : undefined,
    asking: checking,
  })
  if (known === null) return <ErrorNotice error={error} />
  const { reason, remains, unread } = known
  if (isSignedOut(reason)) {
    return <SignedOutInBetween error={reason} sent={remains !== 'not-asked'} />
  }
  const refused = reason.failure.kind === 'http' && reason.failure.status === 401
  return (
    <ErrorNotice
      error={reason}
      doing={remains === 'not-asked' ? 'read' : 'delete'}
      actions={
        (remains === 'still-there' || remains === 'unknown') && (
          <>
            <Button unavailable={checking} onClick={() => onCheck(reason)}>
              {checking ? 'Looking again…' : 'Look again'}
            </Button>
            {again.at !== null && <StopButton onClick={again.stop} />}
          </>
        )
      }
      advice={refused && prompted ? 'Check the username and the password.' : undefined}
    >
      {remains === 'still-there' &&
        'The repository was read again: it is still there. A slow registry may delete it yet: look again before you try again.'}
      {remains === 'unknown' && (
        <>
          Whether the repository was deleted is not known:{' '}
          {isSignedOut(unread)
            ? 'your sign-in ended before it could be read again.'
            : 'reading it again failed too.'}{' '}
          <NextAttempt error={unread} again={again} verb="Looks" />
        </>
      )}
      {remains === 'not-asked' &&
        'It could not be read once more, so no delete was sent. Nothing was deleted.'}
      {remains === null && 'Nothing was deleted.'}
    </ErrorNotice>
  )
}

/** The dialog stays as it is: the sign-in goes elsewhere, and what to do then is the reader's word. */
function SignedOutInBetween({ error, sent }: { error: ApiError; sent: boolean }) {
  return useSignedOut() ? (
    <SignInFirst error={error}>{!sent && 'No delete was sent. '}Nothing was deleted.</SignInFirst>
  ) : (
    <Notice tone="warning" title="You are signed in again">
      <p>{!sent && 'No delete was sent. '}Nothing was deleted while you were signed out.</p>
    </Notice>
  )
}
