import type { FetchQueryOptions, QueryKey } from '@tanstack/react-query'
import { isNotFound } from '#api/errors.ts'
import { queryClient } from '#api/query-client.ts'

/**
 * For loaders of a page about one thing: has it ready, fresh if possible. When asking anew fails,
 * what is known already stays, and the page says how old it is. Throws when nothing is known, when
 * the API says that the thing is gone, and when it was deleted here since it was read.
 */
export async function fetchOrKeep<T, K extends QueryKey>(
  query: FetchQueryOptions<T, Error, T, K>,
): Promise<void> {
  try {
    await queryClient.fetchQuery(query)
  } catch (error) {
    const known = queryClient.getQueryState(query.queryKey)
    if (isNotFound(error) || known?.data === undefined || known.isInvalidated) throw error
  }
}
