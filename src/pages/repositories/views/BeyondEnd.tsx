import { useEffect, useEffectEvent } from 'react'
import { useNavigation } from 'react-router'

/** For a page that a view does not have: leads to its last one, once nobody leads elsewhere. */
export function BeyondEnd({ onLast }: { onLast: () => void }) {
  const idle = useNavigation().state === 'idle'
  const toLast = useEffectEvent(onLast)
  useEffect(() => {
    if (idle) toLast()
  }, [idle])
  return null
}
