import { useSuspenseQuery } from '@tanstack/react-query'
import { runConfigQuery } from '#api/queries.ts'
import { useMissingRole } from '#components/use-user-info.ts'
import { Button } from '#ui/Button.tsx'

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
          ? `Deleting needs the deleter role: the group ${missingRole}`
          : underWay
            ? 'It is being deleted already'
            : undefined
  return (
    <Button
      tone="danger-quiet"
      aria-haspopup={reason === undefined ? 'dialog' : undefined}
      unavailable={reason !== undefined}
      title={reason}
      aria-description={reason}
      onClick={onClick}
    >
      Delete repository
    </Button>
  )
}
