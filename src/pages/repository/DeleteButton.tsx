import { useSuspenseQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { runConfigQuery } from '#api/queries.ts'
import { useMissingRole } from '#components/use-user-info.ts'
import { Button } from '#ui/Button.tsx'
import styles from './DeleteButton.module.css'

type DeleteButtonProps = {
  /** A delete of it was left behind, and has not ended. */
  underWay: boolean
  onClick: () => void
}

/** Quiet until approached. Where it cannot be pressed it stays in sight and says why. */
export function DeleteButton({ underWay, onClick }: DeleteButtonProps) {
  const { deleteCredentials, unread } = useSuspenseQuery(runConfigQuery()).data
  const missingRole = useMissingRole()
  const reason =
    unread !== null
      ? 'Deleting is off until the settings of this dashboard can be read'
      : deleteCredentials === 'off'
        ? 'Deleting is switched off for this dashboard'
        : missingRole !== null
          ? `Needs the deleter role: ${missingRole}`
          : underWay
            ? 'It is being deleted already'
            : undefined
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
