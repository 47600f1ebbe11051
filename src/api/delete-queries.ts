import { mutationOptions } from '@tanstack/react-query'
import type { BasicCredentials } from './basic-credentials.ts'
import { deleteRepository, settleDelete } from './delete-repository.ts'
import type { ApiError } from './errors.ts'
import { keys } from './keys.ts'
import { deletes, repositoryQuery } from './queries.ts'
import { queryClient } from './query-client.ts'
import { rememberDeleted, withoutDeleted } from './recently-deleted.ts'
import type { fetchRepositories } from './repositories.ts'

/**
 * Deletes a repository. Takes a function that gives the credentials, not the credentials: what a
 * mutation is called with stays in the cache.
 */
export const deleteRepositoryMutation = (registryId: string, name: string) =>
  mutationOptions({
    mutationKey: [...deletes.mutationKey, registryId, name],
    mutationFn: (readCredentials: () => BasicCredentials | null) =>
      deleteRepository(registryId, name, readCredentials()),
    // Gone with the dialog: that function knows where the credentials stand.
    gcTime: 0,
    onSuccess: () => forgetRepository(registryId, name),
  })

/** Looks, without another delete, whether one that ended for the given reason has happened. */
export const settleDeleteMutation = (registryId: string, name: string) =>
  mutationOptions({
    mutationKey: ['settle-delete', registryId, name],
    mutationFn: (reason: ApiError) => settleDelete(registryId, name, reason),
    gcTime: 0,
    onSuccess: () => forgetRepository(registryId, name),
  })

/**
 * After a delete lists are asked for anew; of the repository itself only the cache is told that it is
 * out of date, since its page is still there for a moment and to ask would only bring a 404.
 */
function forgetRepository(registryId: string, name: string) {
  const known = queryClient.getQueryData(repositoryQuery(registryId, name).queryKey)
  rememberDeleted(registryId, name, known?.lastPushedAt ?? null)
  hideDeleted(registryId)
  void queryClient.cancelQueries({ queryKey: keys.repositoryLists(registryId), type: 'inactive' })
  // Not waited for: that the repository is gone is known whatever the lists take.
  void queryClient.invalidateQueries({ queryKey: keys.repositoryLists(registryId) })
  void queryClient.invalidateQueries({
    queryKey: keys.repository(registryId, name),
    refetchType: 'none',
  })
}

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
