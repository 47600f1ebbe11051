import { useEffect, useRef } from 'react'
import { useBlocker } from 'react-router'

type AskBeforeLeaving = {
  /** Whether leaving has to be asked about; read at the moment somebody leaves. */
  isAtStake: () => boolean
  /** Whether something is under way, as it was last rendered: the question goes when it has ended. */
  isPending: boolean
  /** The reader leaves all the same. */
  onLeave?: () => void
}

/** What to do about a Back that came too early. */
type Leaving = { stay: () => void; leave: () => void }

/**
 * Asks whoever leaves in the middle. `isHere` says no from the moment they leave, until `arrive` says that
 * they are back; `leaving` is null while there is nothing to ask.
 */
export function useAskBeforeLeaving({ isAtStake, isPending, onLeave }: AskBeforeLeaving): {
  isHere: () => boolean
  arrive: () => void
  leaving: Leaving | null
} {
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  const blocker = useBlocker(() => isAtStake() && here.current)
  useEffect(() => {
    if (!isPending && blocker.state === 'blocked') blocker.reset()
  }, [isPending, blocker])
  const place = {
    isHere: () => here.current,
    arrive: () => {
      here.current = true
    },
  }
  if (!isPending || blocker.state !== 'blocked') return { ...place, leaving: null }
  const leave = () => {
    // Gone from now on, however long the page that follows takes.
    here.current = false
    onLeave?.()
    blocker.proceed()
  }
  return { ...place, leaving: { stay: () => blocker.reset(), leave } }
}
