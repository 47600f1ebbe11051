import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

type LeaveQuestionProps = {
  onStay: () => void
  onLeave: () => void
  /** What leaving means. */
  children: ReactNode
}

/** Asks before Back leaves a delete that is under way. It takes the focus and gives it back. */
export function LeaveQuestion({ onStay, onLeave, children }: LeaveQuestionProps) {
  const stay = useRef<HTMLButtonElement>(null)
  // Still there when it goes, the question can tell whether the focus is in it: who has gone to a field
  // meanwhile must not find a press of theirs deleting.
  useLayoutEffect(() => {
    const before = document.activeElement
    const question = stay.current?.closest('[role="alert"]')
    stay.current?.focus()
    return () => {
      const isInside = question?.contains(document.activeElement) === true
      if (isInside && before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <Notice
      tone="warning"
      title="Leave before it is done?"
      actions={
        <>
          <Button ref={stay} onClick={onStay}>
            Stay
          </Button>
          <Button onClick={onLeave}>Leave</Button>
        </>
      }
    >
      <p>{children}</p>
    </Notice>
  )
}
