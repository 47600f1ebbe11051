import type { ReactNode } from 'react'
import { isSignedOut } from '#api/errors.ts'
import { Button } from '#ui/Button.tsx'
import { Muted } from '#ui/Muted.tsx'
import { Notice } from '#ui/Notice.tsx'
import { ApiMessages } from './ApiMessages.tsx'
import { CopyDetails } from './CopyDetails.tsx'
import styles from './ErrorNotice.module.css'
import { type Doing, failureWords } from './failure-words.ts'
import { NextAttempt, StopButton } from './NextAttempt.tsx'
import { SignInFirst } from './SignInFirst.tsx'
import { useAskAgain } from './use-ask-again.ts'

type ErrorNoticeProps = {
  error: unknown
  doing?: Doing
  /** Asks again. Leave it out where that cannot help, or has a button of its own. */
  onRetry?: () => void
  retrying?: boolean
  /** What else can be done about it. */
  actions?: ReactNode
  /** What to do next, where the usual advice does not fit. */
  advice?: string
  /** In a dialog, out of which nobody reaches the frame's way to sign in: what stays there meanwhile. */
  stays?: string
  /** What the failure means here: "The rows below are from 14:03." */
  children?: ReactNode
}

/**
 * A failed request: what happened, what the API said, and what to do next. What may pass by itself is
 * asked for again, in sight, until the reader stops it.
 */
export function ErrorNotice(props: ErrorNoticeProps) {
  const { error, doing = 'read', onRetry, retrying = false, children } = props
  const again = useAskAgain({ error, ask: onRetry, asking: retrying })
  if (isSignedOut(error)) {
    if (props.stays) return <SignInFirst error={error} stays={props.stays} />
    // The frame says it once for the whole page, with the way to sign in.
    return (
      <div className={styles.signedOut}>
        <Muted>Not read: the sign-in had ended. {children}</Muted>
        <CopyDetails error={error} />
      </div>
    )
  }
  const { title, advice } = failureWords(error, doing)
  return (
    <Notice
      tone="danger"
      title={title}
      actions={
        <>
          {onRetry && (
            <Button onClick={onRetry} unavailable={retrying}>
              {retrying ? 'Trying again…' : 'Try again'}
            </Button>
          )}
          {again.at !== null && <StopButton onClick={again.stop} />}
          {props.actions}
          <CopyDetails error={error} />
        </>
      }
    >
      <p>
        {props.advice ?? advice} {children} <NextAttempt error={error} again={again} />
      </p>
      <ApiMessages error={error} />
    </Notice>
  )
}
