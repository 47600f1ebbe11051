import type { FetchQueryOptions, QueryKey } from '@tanstack/react-query'
import { isNotFound } from '#api/errors.ts'
import { queryClient } from '#api/query-client.ts'
import { deletedAt } from '#api/recently-deleted.ts'

/**
 * For loaders of a page about a repository or something in it: has it ready, fresh if possible. When
 * asking anew fails, what is known already stays, and the page says how old it is. Throws when nothing
 * is known, when the API says that the thing is gone, and when the repository was deleted here since
 * it was read.
 */
export async function fetchOrKeep<T, K extends QueryKey>(
  registryId: string,
  name: string,
  query: FetchQueryOptions<T, Error, T, K>,
): Promise<void> {
  try {
    await queryClient.fetchQuery(query)
  } catch (error) {
    const known = queryClient.getQueryState(query.queryKey)
    const isKept = known?.data !== undefined && known.dataUpdatedAt > deletedAt(registryId, name)
    if (isNotFound(error) || !isKept) throw error
  }
}
