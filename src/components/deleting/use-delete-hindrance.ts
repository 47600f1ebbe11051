import { useSuspenseQuery } from '@tanstack/react-query'
import { runConfigQuery } from '#api/queries.ts'
import { useMissingRole } from '#components/use-user-info.ts'

/** Why nothing can be deleted in this dashboard, or not by this reader; null where it can. */
export function useDeleteHindrance(): string | null {
  const { deleteCredentials, unread } = useSuspenseQuery(runConfigQuery()).data
  const missingRole = useMissingRole()
  if (unread !== null) return 'Deleting is off until the settings of this dashboard can be read'
  if (deleteCredentials === 'off') return 'Deleting is switched off for this dashboard'
  return missingRole === null ? null : `Needs the deleter role: ${missingRole}`
}
