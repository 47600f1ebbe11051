import { mutationOptions, queryOptions, skipToken } from '@tanstack/react-query'
import type { ArtifactSearch } from '#lib/artifact-search.ts'
import type { ListSearch } from '#lib/list-search.ts'
import type { Paging } from '#lib/paging.ts'
import { fetchArtifact, fetchArtifacts, fetchVulnerabilities } from './artifacts.ts'
import type { BasicCredentials } from './basic-credentials.ts'
import { deleteRepository, settleDelete } from './delete-repository.ts'
import type { ApiError } from './errors.ts'
import { queryClient } from './query-client.ts'
import { rememberDeleted, withoutDeleted } from './recently-deleted.ts'
import { fetchRegistries, fetchRegistry } from './registries.ts'
import { fetchRepositories, fetchRepository } from './repositories.ts'
import { fetchRunConfig } from './run-config.ts'
import { fetchUserInfo } from './user-info.ts'

/*
 * Every query key of the app is written here and nowhere else. Loaders, components, prefetching
 * and invalidation all call these factories. The abort signal is not passed on: a query is shared
 * by loader, component and prefetch, and the router drops stale navigations by itself.
 */

export const runConfigQuery = () =>
  queryOptions({ queryKey: ['config'], queryFn: fetchRunConfig, staleTime: 'static' })

/**
 * Nobody is asked without an address, and nobody by the clock, since each question may prolong a
 * sign-in: only when the reader opens something or comes back. Somebody else may have signed in.
 */
export const userInfoQuery = (url: string | null) =>
  queryOptions({
    queryKey: ['user-info', url],
    queryFn: url === null ? skipToken : () => fetchUserInfo(url),
  })

export const registriesQuery = () =>
  queryOptions({ queryKey: ['registries', 'list'], queryFn: fetchRegistries })

/** A registry changes rarely, so it is asked for once in five minutes at most. */
export const registryQuery = (registryId: string) =>
  queryOptions({
    queryKey: ['registries', 'detail', registryId],
    queryFn: () => fetchRegistry(registryId),
    staleTime: 5 * 60_000,
  })

const repositoryLists = (registryId: string) => ['repositories', 'list', registryId] as const

export const repositoryListQuery = (registryId: string, search: ListSearch) =>
  queryOptions({
    queryKey: [...repositoryLists(registryId), search],
    queryFn: async () => withoutDeleted(registryId, await fetchRepositories(registryId, search)),
  })

/**
 * Makes every kept page of a registry's list old, without asking for any: pages of different ages do
 * not fit together, and a row may stand on both or on neither.
 */
export const outdateRepositoryLists = (registryId: string) =>
  void queryClient.invalidateQueries({
    queryKey: repositoryLists(registryId),
    refetchType: 'none',
  })

/** Everything known about one repository; its artifacts lie below it. */
const repositoryContents = (registryId: string, name: string) =>
  ['repositories', 'detail', registryId, name] as const

export const repositoryQuery = (registryId: string, name: string) =>
  queryOptions({
    queryKey: repositoryContents(registryId, name),
    queryFn: () => fetchRepository(registryId, name),
  })

export const artifactListQuery = (registryId: string, name: string, search: ArtifactSearch) =>
  queryOptions({
    queryKey: [...repositoryContents(registryId, name), 'artifacts', search],
    queryFn: () => fetchArtifacts(registryId, name, search),
  })

export const artifactQuery = (registryId: string, name: string, digest: string) =>
  queryOptions({
    queryKey: [...repositoryContents(registryId, name), 'artifact', digest],
    queryFn: () => fetchArtifact(registryId, name, digest),
  })

export const findingListQuery = (
  registryId: string,
  name: string,
  digest: string,
  paging: Paging,
) =>
  queryOptions({
    queryKey: [...repositoryContents(registryId, name), 'findings', digest, paging],
    queryFn: () => fetchVulnerabilities(registryId, name, digest, paging),
  })

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

/** Every delete, on whatever page it was begun. */
export const deletes = { mutationKey: ['delete'] }

/** Whether the end of a delete is still awaited. */
export const isDeleting = () => queryClient.isMutating(deletes) > 0

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
  // Not waited for: that the repository is gone is known whatever the lists take.
  void queryClient.invalidateQueries({ queryKey: repositoryLists(registryId) })
  void queryClient.invalidateQueries({
    queryKey: repositoryContents(registryId, name),
    refetchType: 'none',
  })
}

/**
 * Takes what was deleted out of the lists that are kept: asking for them anew may fail, and then the
 * rows of before stay. They are no younger for it.
 */
function hideDeleted(registryId: string) {
  const lists = { queryKey: repositoryLists(registryId) }
  for (const { queryKey, state } of queryClient.getQueryCache().findAll(lists)) {
    queryClient.setQueryData<Awaited<ReturnType<typeof fetchRepositories>>>(
      queryKey,
      (page) => page && withoutDeleted(registryId, page),
      { updatedAt: state.dataUpdatedAt },
    )
  }
}
