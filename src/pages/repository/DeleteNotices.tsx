import { RepositoryChanged } from '#api/delete-errors.ts'
import { isNotFound, isSignedOut } from '#api/errors.ts'
import { ChangedNotice } from '#components/deleting/ChangedNotice.tsx'
import { SignInFirst } from '#components/SignInFirst.tsx'
import { ErrorNotice } from '#components/ErrorNotice.tsx'
import { useAskAgain } from '#components/use-ask-again.ts'
import { useSignedOut } from '#components/use-signed-out.ts'
import { Notice } from '#ui/Notice.tsx'
import { DeleteFailureNotice, saysSignedOut } from './DeleteFailureNotice.tsx'
import type { useDecision } from './use-decision.ts'
import type { useDelete } from './use-delete.ts'

type DeleteNoticesProps = {
  decided: ReturnType<typeof useDecision>
  deletion: ReturnType<typeof useDelete>
  onReadAnew: () => void
  /** Whether the reader gives the credentials. */
  prompted: boolean
}

/** What stands in the way of a delete, or came of the last attempt. */
export function DeleteNotices({ decided, deletion, onReadAnew, prompted }: DeleteNoticesProps) {
  const { reading, readingFailure, stored, storedFailure, moved } = decided
  const { failure, stage, look } = deletion
  const signedOut = useSignedOut()
  const stopped = failure instanceof RepositoryChanged
  // What could not be read for the want of a sign-in is read when there is one.
  const unread = [reading, stored].find(({ error }) => isSignedOut(error))
  const readUnread = () => void unread?.refetch({ cancelRefetch: false })
  useAskAgain({
    error: unread?.error ?? null,
    ask: readUnread,
    asking: unread?.isFetching ?? false,
  })
  return (
    <>
      {signedOut && !saysSignedOut(failure) && <SignInFirst />}
      {readingFailure &&
        !isSignedOut(readingFailure) &&
        (isNotFound(readingFailure) ? (
          <Notice tone="warning" title="It is gone already">
            <p>Somebody else has deleted it. There is nothing left to do.</p>
          </Notice>
        ) : (
          <ErrorNotice
            error={readingFailure}
            onRetry={() => void reading.refetch({ cancelRefetch: false })}
            retrying={reading.isFetching}
          >
            It is read before it can be deleted.
          </ErrorNotice>
        ))}
      {storedFailure && !readingFailure && !isSignedOut(storedFailure) && (
        <ErrorNotice
          error={storedFailure}
          onRetry={() => void stored.refetch({ cancelRefetch: false })}
          retrying={stored.isFetching}
        >
          Which tags go is not known.
        </ErrorNotice>
      )}
      {moved && <ChangedNotice {...moved} onReadAnew={onReadAnew} />}
      {failure !== null && !stopped && (
        <DeleteFailureNotice
          error={failure}
          prompted={prompted}
          checking={stage === 'checking'}
          onCheck={look}
        />
      )}
    </>
  )
}
