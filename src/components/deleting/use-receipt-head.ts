import { useQuery } from '@tanstack/react-query'
import { registryQuery } from '#api/queries.ts'
import { useRegistryId } from '#components/use-registry-id.ts'
import { useUserInfo } from '#components/use-user-info.ts'
import { deleterWords, type Receipt } from './receipt.ts'

/**
 * What every receipt of this registry begins with. The function takes the username that was given for
 * the delete, if one was: the registry knows that one alone.
 */
export function useReceiptHead() {
  const registryId = useRegistryId()
  const registry = useQuery(registryQuery(registryId)).data ?? null
  const user = useUserInfo()
  return (username: string | null): Omit<Receipt, 'deletions'> => ({
    registryId,
    registry,
    by: deleterWords(user?.name ?? null, username),
  })
}
