import { useEffect, useEffectEvent, useState } from 'react'
import { ApiError, isSignedOut } from '#api/errors.ts'
import { isPassing, mayBeAsked, repeatAt } from '#api/repeat.ts'
import { useComingBack } from '#ui/use-coming-back.ts'
import { useOnline } from '#ui/use-online.ts'
import { useVisible } from '#ui/use-visible.ts'
import { useSignedOut } from './use-signed-out.ts'

type Asking = {
  error: unknown
  /** Leave it out where nothing may be asked again. */
  ask: (() => void) | undefined
  /** An answer is on its way. */
  asking: boolean
}

/**
 * Asks again by itself where that may help (`api/repeat.ts`): when the time has come, the page is in
 * sight and there is a network; when the reader comes back to what was given up; and after a
 * sign-in, for what failed for the want of one. `at` is when, null if not by the clock; `stop` leaves
 * it to the reader from now on.
 */
export function useAskAgain({ error, ask, asking }: Asking) {
  const [stoppedAt, setStoppedAt] = useState<string | null>(null)
  const online = useOnline()
  const visible = useVisible()
  const signedOut = useSignedOut()
  const askNow = useEffectEvent(() => ask?.())
  // Of one request: what is asked for next has not been stopped.
  const path = error instanceof ApiError ? error.request.path : null
  const stopped = path !== null && path === stoppedAt
  const at = ask === undefined || stopped ? null : repeatAt(error)

  const ready = at !== null && !asking && online && visible
  useEffect(() => {
    if (!ready) return
    const timer = setTimeout(askNow, Math.max(0, at.getTime() - Date.now()))
    return () => clearTimeout(timer)
  }, [ready, at])

  // What was given up may be well by now, and asking shows whether the reader has signed in elsewhere.
  const givenUp = at === null && !stopped && isPassing(error)
  const locked = isSignedOut(error) && signedOut
  useComingBack(() => {
    if (locked || mayBeAsked(error)) ask?.()
  }, givenUp || locked)
  const overcome = isSignedOut(error) && !signedOut ? error : null
  useEffect(() => {
    if (overcome !== null) askNow()
  }, [overcome])

  return { at, online, stop: () => setStoppedAt(path) }
}
