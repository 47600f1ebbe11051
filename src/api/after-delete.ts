import { keys } from './keys.ts'
import { repositoryQuery } from './queries.ts'
import { queryClient } from './query-client.ts'
import { rememberDeleted, withoutDeleted } from './recently-deleted.ts'
import type { fetchRepositories } from './repositories.ts'

/** After a delete lists are asked for anew. */
export function forgetRepository(registryId: string, name: string) {
  const known = queryClient.getQueryData(repositoryQuery(registryId, name).queryKey)
  hideRepository(registryId, name, known?.lastPushedAt ?? null)
  askListsAnew(registryId)
}

/**
 * After a delete: it leaves the lists that are kept. Of the repository itself only the cache is told that
 * it is out of date, since its page is still there for a moment and to ask would only bring a 404.
 */
export function hideRepository(registryId: string, name: string, lastPushedAt: Date | null): void {
  rememberDeleted(registryId, name, lastPushedAt)
  hideDeleted(registryId)
  void queryClient.cancelQueries({ queryKey: keys.repositoryLists(registryId), type: 'inactive' })
  void queryClient.invalidateQueries({
    queryKey: keys.repository(registryId, name),
    refetchType: 'none',
  })
}

/** Its page, where somebody is on it, must not go on showing what is gone. */
export const tellPageOf = (registryId: string, name: string) =>
  void queryClient.refetchQueries({
    queryKey: repositoryQuery(registryId, name).queryKey,
    exact: true,
    type: 'active',
  })

/** Not waited for: what is gone is known whatever the lists take. */
export const askListsAnew = (registryId: string) =>
  void queryClient.invalidateQueries({ queryKey: keys.repositoryLists(registryId) })

/**
 * Takes what was deleted out of the lists that are kept: asking for them anew may fail, and then the
 * rows of before stay. They are no younger for it.
 */
function hideDeleted(registryId: string) {
  const lists = { queryKey: keys.repositoryLists(registryId) }
  for (const { queryKey, state } of queryClient.getQueryCache().findAll(lists)) {
    queryClient.setQueryData<Awaited<ReturnType<typeof fetchRepositories>>>(
      queryKey,
      (page) => page && withoutDeleted(registryId, page),
      { updatedAt: state.dataUpdatedAt },
    )
  }
}
