import { useId } from 'react'
import { useDeleteHindrance } from '#components/deleting/use-delete-hindrance.ts'
import { Button } from '#ui/Button.tsx'
import styles from './DeleteButton.module.css'

type DeleteButtonProps = {
  /** A delete that it is part of was left behind, and has not ended. */
  underWay: boolean
  onClick: () => void
}

/** Quiet until approached. Where it cannot be pressed it stays in sight and says why. */
export function DeleteButton({ underWay, onClick }: DeleteButtonProps) {
  const hindrance = useDeleteHindrance()
  const reason = hindrance ?? (underWay ? 'A delete is under way' : undefined)
  const id = useId()
  return (
    <div className={styles.delete}>
      <Button
        tone="danger-quiet"
        aria-haspopup={reason === undefined ? 'dialog' : undefined}
        unavailable={reason !== undefined}
        aria-describedby={reason === undefined ? undefined : id}
        onClick={onClick}
      >
        Delete repository
      </Button>
      {reason !== undefined && <p id={id}>{reason}</p>}
    </div>
  )
}
