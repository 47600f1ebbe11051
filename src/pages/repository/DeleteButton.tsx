import { useSuspenseQuery } from '@tanstack/react-query'
import { runConfigQuery } from '#api/queries.ts'
import { Button } from '#ui/Button.tsx'

/** Quiet until approached. Where deleting is switched off it stays in sight and says so. */
export function DeleteButton({ onClick }: { onClick: () => void }) {
  const { deleteCredentials } = useSuspenseQuery(runConfigQuery()).data
  if (deleteCredentials !== 'off') {
    return (
      <Button tone="danger-quiet" aria-haspopup="dialog" onClick={onClick}>
        Delete repository
      </Button>
    )
  }
  const reason = 'Deleting is switched off for this dashboard'
  return (
    <Button tone="danger-quiet" unavailable title={reason} aria-description={reason}>
      Delete repository
    </Button>
  )
}
