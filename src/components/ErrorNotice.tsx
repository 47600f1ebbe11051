import { type ReactNode, useMemo } from 'react'
import { ApiError, isSignedOut } from '#api/errors.ts'
import { Button } from '#ui/Button.tsx'
import { CopyButton } from '#ui/CopyButton.tsx'
import { Muted } from '#ui/Muted.tsx'
import { Notice } from '#ui/Notice.tsx'
import { failureDetails, printMessage } from './failure-details.ts'
import { type Doing, failureWords } from './failure-words.ts'
import { NextAttempt, StopButton } from './NextAttempt.tsx'
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
  // Made once: a crash has no other time than that at which it is first shown.
  const details = useMemo(() => failureDetails(error), [error])
  // The frame says it once for the whole page, with the way to sign in.
  if (isSignedOut(error)) {
    return (
      <p>
        <Muted>Not read: the sign-in had ended. {children}</Muted>
      </p>
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
          <CopyButton text={details} label="Copy details" wordy />
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

/** As much of the API's messages as can be read at a glance; the details have all of it. */
const messagesShown = 5
const lettersShown = 300

/** The API's own words, which name causes that ours cannot know. */
function ApiMessages({ error }: { error: unknown }) {
  if (!(error instanceof ApiError) || error.failure.kind !== 'http') return null
  const { messages } = error.failure
  const different = [...new Map(messages.map((message) => [printMessage(message), message]))]
  if (different.length === 0) return null
  return (
    <ul>
      {different.slice(0, messagesShown).map(([words, { text, code }]) => (
        <li key={words}>
          {/* Whatever direction the text has, what follows keeps its own. */}
          {text !== null && <bdi>{cut(text)}</bdi>}
          {text === null ? `Code ${code}` : code !== null && ` (${code})`}
        </li>
      ))}
      {different.length > messagesShown && <li>and {different.length - messagesShown} more</li>}
    </ul>
  )
}

const cut = (text: string) =>
  text.length > lettersShown ? `${text.slice(0, lettersShown)}…` : text
