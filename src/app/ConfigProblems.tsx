import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { type ApiError, describeFailure } from '#api/errors.ts'
import { runConfigQuery } from '#api/queries.ts'
import { failureDetails } from '#components/failure-details.ts'
import { NextAttempt, StopButton } from '#components/NextAttempt.tsx'
import { useAskAgain } from '#components/use-ask-again.ts'
import { useSignedOut } from '#components/use-signed-out.ts'
import { Button } from '#ui/Button.tsx'
import { CopyButton } from '#ui/CopyButton.tsx'
import { Notice } from '#ui/Notice.tsx'

/** What is wrong with `config.json`, on every page until it is mended or can be read. */
export function ConfigProblems() {
  const { data, refetch, isFetching } = useQuery(runConfigQuery())
  const reading = { read: () => void refetch({ cancelRefetch: false }), isReading: isFetching }
  if (data?.unread) return <UnreadConfig error={data.unread} {...reading} />
  if (data && data.problems.length > 0) return <WrongConfig problems={data.problems} {...reading} />
  return null
}

type Reading = { read: () => void; isReading: boolean }

/** The operator has to mend it. */
function WrongConfig({ problems, read, isReading }: Reading & { problems: readonly string[] }) {
  return (
    <Notice
      tone="warning"
      title="A setting of this dashboard is wrong"
      actions={<ReadAgain read={read} isReading={isReading} />}
    >
      <ul>
        {problems.map((problem) => (
          <li key={problem}>config.json: {problem}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** It may pass, and is read again then, as anything else. */
function UnreadConfig({ error, read, isReading }: Reading & { error: ApiError }) {
  const again = useAskAgain({ error, ask: read, asking: isReading })
  useAfterSignIn(read)
  return (
    <Notice
      tone="warning"
      title="The settings of this dashboard could not be read"
      actions={
        <>
          <ReadAgain read={read} isReading={isReading} />
          {again.at !== null && <StopButton onClick={again.stop} />}
          <CopyButton text={failureDetails(error)} label="Copy details" wordy />
        </>
      }
    >
      <p>
        config.json: {describeFailure(error.failure)}. Until it can be read, deleting is off.{' '}
        <NextAttempt error={error} again={again} verb="Reads" />
      </p>
    </Notice>
  )
}

/** What was there in the place of the file may have been a sign-in. */
function useAfterSignIn(action: () => void) {
  const signedOut = useSignedOut()
  const before = useRef(signedOut)
  const run = useEffectEvent(action)
  useEffect(() => {
    if (before.current && !signedOut) run()
    before.current = signedOut
  }, [signedOut])
}

const ReadAgain = ({ read, isReading }: Reading) => (
  <Button unavailable={isReading} onClick={read}>
    Read it again
  </Button>
)
