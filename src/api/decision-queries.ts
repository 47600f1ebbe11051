import { queryOptions } from '@tanstack/react-query'
import { isNotFound } from './errors.ts'
import { keys } from './keys.ts'
import { repositoryQuery } from './queries.ts'
import { queryClient } from './query-client.ts'
import { fetchRepository } from './repositories.ts'
import { fetchStoredArtifacts } from './stored-artifacts.ts'
import type { Repository } from './wire/repository.ts'

/**
 * A repository as it is when its dialog opens; its page is told too. What a decision is made on is
 * never renewed in secret, and forgotten with the dialog.
 */
export const repositoryToDeleteQuery = (registryId: string, name: string) =>
  queryOptions({
    staleTime: 'static',
    gcTime: 0,
    queryKey: [...keys.repository(registryId, name), 'to-delete'],
    queryFn: async () => {
      try {
        const repository = await fetchRepository(registryId, name)
        showRepository(registryId, repository)
        return repository
      } catch (error) {
        // Its page finds out for itself.
        const { queryKey } = repositoryQuery(registryId, name)
        if (isNotFound(error)) void queryClient.invalidateQueries({ queryKey, exact: true })
        throw error
      }
    },
  })

/** All that goes with a repository. */
export const storedArtifactsQuery = (registryId: string, name: string) =>
  queryOptions({
    staleTime: Infinity,
    gcTime: 0,
    queryKey: [...keys.repository(registryId, name), 'stored'],
    queryFn: () => fetchStoredArtifacts(registryId, name),
  })

/** What has been read before a delete is what the next decision is made on. */
export function decideAnew(registryId: string, now: Repository): void {
  const decided = repositoryToDeleteQuery(registryId, now.name)
  // Whoever opens the dialog later has it read for them.
  if (queryClient.getQueryState(decided.queryKey) === undefined) return
  queryClient.setQueryData(decided.queryKey, now)
  void queryClient.invalidateQueries(storedArtifactsQuery(registryId, now.name))
}

/** Tells the page of a repository how it has just been read. */
export const showRepository = (registryId: string, repository: Repository) =>
  queryClient.setQueryData(repositoryQuery(registryId, repository.name).queryKey, repository)
