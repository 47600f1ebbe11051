import { mutationOptions, queryOptions } from '@tanstack/react-query'
import type { BasicCredentials } from './basic-credentials.ts'
import {
  deleteUnchanged,
  type DeleteDecision,
  type DeleteWatch,
  RepositoryChanged,
  settleDelete,
} from './delete-repository.ts'
import { deleteSeveral, isGone, type SeveralHooks } from './delete-several.ts'
import { type ApiError, isNotFound } from './errors.ts'
import { keys } from './keys.ts'
import { deletes, repositoryQuery } from './queries.ts'
import { queryClient } from './query-client.ts'
import { rememberDeleted, withoutDeleted } from './recently-deleted.ts'
import { fetchRepository, type fetchRepositories } from './repositories.ts'
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
        show(registryId, repository)
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

const show = (registryId: string, repository: Repository) =>
  queryClient.setQueryData(repositoryQuery(registryId, repository.name).queryKey, repository)

/** What one delete needs; see `deleteUnchanged`. */
type DeleteOrder = Pick<DeleteWatch, 'onSend' | 'stop'> & {
  decision: DeleteDecision
  readCredentials: () => BasicCredentials | null
}

/**
 * Deletes a repository that is still what was decided on. Takes a function that gives the credentials,
 * not the credentials: what a mutation is called with stays in the cache.
 */
export const deleteRepositoryMutation = (registryId: string, name: string) =>
  mutationOptions({
    mutationKey: [...deletes.mutationKey, registryId, name],
    mutationFn: ({ decision, readCredentials, ...watch }: DeleteOrder) =>
      deleteUnchanged(registryId, decision, readCredentials, {
        ...watch,
        onRead: (now) => void show(registryId, now),
      }),
    // Gone with the dialog: that function knows where the credentials stand.
    gcTime: 0,
    onSuccess: () => forgetRepository(registryId, name),
    onError: (error) => {
      if (error instanceof RepositoryChanged) decideAnew(registryId, error.now)
    },
  })

/**
 * Deletes several repositories, one after the other. Lists are asked for anew when all is over: until
 * then each one that is gone is only taken out of them.
 */
export const deleteSeveralMutation = (registryId: string) =>
  mutationOptions({
    mutationKey: [...deletes.mutationKey, registryId],
    mutationFn: ({
      decisions,
      hooks,
    }: {
      decisions: readonly DeleteDecision[]
      hooks: SeveralHooks
    }) => {
      const pushes = new Map(decisions.map(({ seen }) => [seen.name, seen.lastPushedAt]))
      return deleteSeveral(registryId, decisions, {
        ...hooks,
        onRead: (now) => void show(registryId, now),
        onOutcome: (name, outcome) => {
          if (isGone(outcome)) hideRepository(registryId, name, pushes.get(name) ?? null)
          hooks.onOutcome(name, outcome)
        },
      })
    },
    gcTime: 0,
    onSettled: () => askListsAnew(registryId),
  })

/** What has been read before a delete is what the next decision is made on. */
function decideAnew(registryId: string, now: Repository): void {
  const decided = repositoryToDeleteQuery(registryId, now.name)
  // Whoever opens the dialog later has it read for them.
  if (queryClient.getQueryState(decided.queryKey) === undefined) return
  queryClient.setQueryData(decided.queryKey, now)
  void queryClient.invalidateQueries(storedArtifactsQuery(registryId, now.name))
}

/** Looks, without another delete, whether one that ended for the given reason has happened. */
export const settleDeleteMutation = (registryId: string, name: string) =>
  mutationOptions({
    mutationKey: ['settle-delete', registryId, name],
    mutationFn: (reason: ApiError) => settleDelete(registryId, name, reason),
    gcTime: 0,
    onSuccess: () => forgetRepository(registryId, name),
  })

/** After a delete lists are asked for anew. */
function forgetRepository(registryId: string, name: string) {
  const known = queryClient.getQueryData(repositoryQuery(registryId, name).queryKey)
  hideRepository(registryId, name, known?.lastPushedAt ?? null)
  askListsAnew(registryId)
}

/**
 * After a delete: it leaves the lists that are kept. Of the repository itself only the cache is told that
 * it is out of date, since its page is still there for a moment and to ask would only bring a 404.
 */
function hideRepository(registryId: string, name: string, lastPushedAt: Date | null): void {
  rememberDeleted(registryId, name, lastPushedAt)
  hideDeleted(registryId)
  void queryClient.cancelQueries({ queryKey: keys.repositoryLists(registryId), type: 'inactive' })
  void queryClient.invalidateQueries({
    queryKey: keys.repository(registryId, name),
    refetchType: 'none',
  })
}

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
