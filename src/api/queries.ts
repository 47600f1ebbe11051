import { queryOptions, skipToken } from '@tanstack/react-query'
import type { ListSearch } from '#lib/list-search.ts'
import { keys } from './keys.ts'
import { queryClient } from './query-client.ts'
import { withoutDeleted } from './recently-deleted.ts'
import { fetchRegistry } from './registry.ts'
import { fetchRepositories, fetchRepository } from './repositories.ts'
import { fetchRunConfig } from './run-config.ts'
import { fetchUserInfo } from './user-info.ts'

/*
 * Loaders, components, prefetching and invalidation all call these factories. The abort signal is not
 * passed on: a query is shared by loader, component and prefetch, and the router drops stale
 * navigations by itself.
 */

export const runConfigQuery = () =>
  queryOptions({ queryKey: keys.config, queryFn: fetchRunConfig, staleTime: 'static' })

/**
 * Nobody is asked without an address, and nobody by the clock, since each question may prolong a
 * sign-in: only when the reader opens something or comes back. Somebody else may have signed in.
 */
export const userInfoQuery = (url: string | null) =>
  queryOptions({
    queryKey: keys.userInfo(url),
    queryFn: url === null ? skipToken : () => fetchUserInfo(url),
  })

/** A registry changes rarely, so it is asked for once in five minutes at most. */
export const registryQuery = (registryId: string) =>
  queryOptions({
    queryKey: keys.registry(registryId),
    queryFn: () => fetchRegistry(registryId),
    staleTime: 5 * 60_000,
  })

export const repositoryListQuery = (registryId: string, search: ListSearch) =>
  queryOptions({
    queryKey: [...keys.repositoryLists(registryId), search],
    queryFn: async () => withoutDeleted(registryId, await fetchRepositories(registryId, search)),
  })

/**
 * Makes every kept page of a registry's list old, without asking for any: pages of different ages do
 * not fit together, and a row may stand on both or on neither.
 */
export function outdateRepositoryLists(registryId: string): void {
  const queryKey = keys.repositoryLists(registryId)
  // What was asked for ahead and is still under way would come back as new.
  void queryClient.cancelQueries({ queryKey, type: 'inactive' })
  void queryClient.invalidateQueries({ queryKey, refetchType: 'none' })
}

export const repositoryQuery = (registryId: string, name: string) =>
  queryOptions({
    queryKey: keys.repository(registryId, name),
    queryFn: () => fetchRepository(registryId, name),
  })

/** Every delete, on whatever page it was begun. */
export const deletes = { mutationKey: keys.deletes }

/** Whether the end of a delete is still awaited. */
export const isDeleting = () => queryClient.isMutating(deletes) > 0
