import { useIsMutating } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useNavigation } from 'react-router'
import { deletes } from '#api/queries.ts'

/**
 * For a page that a view does not have: leads to its last one, once nobody leads elsewhere. A delete
 * that is under way comes to its end before: it would ask the reader whether to leave.
 */
export function BeyondEnd({ onLast }: { onLast: () => void }) {
  const deleting = useIsMutating(deletes) > 0
  const idle = useNavigation().state === 'idle'
  const toLast = useEffectEvent(onLast)
  useEffect(() => {
    if (!idle || deleting) return
    // Not within the effect: a navigation is drawn at once, which React refuses there.
    const timer = setTimeout(toLast)
    return () => clearTimeout(timer)
  }, [idle, deleting])
  return null
}
