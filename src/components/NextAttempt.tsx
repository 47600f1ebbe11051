import { ApiError } from '#api/errors.ts'
import { Button } from '#ui/Button.tsx'
import { Countdown } from '#ui/Countdown.tsx'
import type { useAskAgain } from './use-ask-again.ts'

type NextAttemptProps = {
  error: unknown
  again: ReturnType<typeof useAskAgain>
  /** What is done then, as in "Asks again in 3 s." */
  verb?: string
}

/** When what failed is asked for again by itself, or may be. */
export function NextAttempt({ error, again, verb = 'Asks' }: NextAttemptProps) {
  if (again.at !== null) {
    if (!again.online) return <>{verb} again when you are online.</>
    return (
      <Countdown
        key={again.at.getTime()}
        date={again.at}
        before={`${verb} again`}
        after={`${verb} again now.`}
      />
    )
  }
  const wanted =
    error instanceof ApiError && error.failure.kind === 'http' ? error.failure.retryAt : null
  if (wanted === null) return null
  return (
    <Countdown
      key={wanted.getTime()}
      date={wanted}
      before="May be asked again"
      after="It may be asked now."
    />
  )
}

/** Leaves asking again to the reader. */
export const StopButton = ({ onClick }: { onClick: () => void }) => (
  <Button onClick={onClick}>Stop</Button>
)
