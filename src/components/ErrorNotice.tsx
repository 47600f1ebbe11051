import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { ApiError, type ApiMessage } from '#api/errors.ts'
import { runConfigQuery } from '#api/queries.ts'
import { Button, buttonClass } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { failureWords } from './failure-words.ts'
import { keepFocus } from './focus-heading.ts'

type ErrorNoticeProps = {
  error: unknown
  /** Leave it out where trying again cannot help, or has a button of its own. */
  onRetry?: () => void
  retrying?: boolean
  /** What to do next, where the usual advice does not fit. */
  advice?: string
  /** What the failure means here: "The rows below are from 14:03." */
  children?: ReactNode
}

/** A failed request: what happened, what the API said, and what to do next. */
export function ErrorNotice(props: ErrorNoticeProps) {
  const { error, onRetry, retrying = false, children } = props
  const { title, advice, canRetry } = failureWords(error)
  // What had the focus may have gone when the failure came, as its own button does when it goes.
  useEffect(() => {
    keepFocus()
    return keepFocus
  }, [])
  const signedOut = error instanceof ApiError && error.failure.kind === 'session'
  return (
    <Notice
      tone={signedOut ? 'warning' : 'danger'}
      title={title}
      actions={
        <>
          {signedOut && <SignInLink />}
          {canRetry && onRetry && (
            <Button onClick={onRetry} unavailable={retrying}>
              {retrying ? 'Trying again…' : 'Try again'}
            </Button>
          )}
        </>
      }
    >
      <p>
        {props.advice ?? advice} {children}
      </p>
      <ApiMessages error={error} />
    </Notice>
  )
}

/** The sign-in is a navigation of the whole page, which the SSO proxy answers. */
function SignInLink() {
  const config = useQuery(runConfigQuery())
  return (
    <a
      className={buttonClass()}
      href={config.data?.signInUrl ?? window.location.href}
      onClick={(event) => {
        if (config.data?.signInUrl) return
        event.preventDefault()
        window.location.reload()
      }}
    >
      Sign in again
    </a>
  )
}

/** The API's own words, which name causes that ours cannot know. */
function ApiMessages({ error }: { error: unknown }) {
  if (!(error instanceof ApiError) || error.failure.kind !== 'http') return null
  const { messages } = error.failure
  if (messages.length === 0) return null
  return (
    <ul>
      {messages.map((message) => (
        <li key={`${message.code} ${message.text}`}>{printMessage(message)}</li>
      ))}
    </ul>
  )
}

const printMessage = ({ code, text }: ApiMessage) =>
  text === null ? `Code ${code}` : code === null ? text : `${text} (${code})`
