import { useEffect, useRef } from 'react'
import { type Blocker, useBeforeUnload } from 'react-router'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

/**
 * Asks before Back leaves a delete that is under way. Where the whole dashboard is being left, the
 * browser asks in its own words. Render it as long as the delete is under way.
 */
export function LeaveQuestion({ blocker }: { blocker: Blocker }) {
  const stay = useRef<HTMLButtonElement>(null)
  const asking = blocker.state === 'blocked'
  useBeforeUnload((event) => event.preventDefault())
  useEffect(() => {
    if (!asking) return
    const before = document.activeElement
    stay.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [asking])

  if (!asking) return null
  return (
    <Notice
      tone="warning"
      title="Leave before it is done?"
      actions={
        <>
          <Button ref={stay} onClick={() => blocker.reset()}>
            Stay
          </Button>
          <Button onClick={() => blocker.proceed()}>Leave</Button>
        </>
      }
    >
      <p>
        The registry is still deleting. Leaving does not stop it; a message will say how it ended.
      </p>
    </Notice>
  )
}
