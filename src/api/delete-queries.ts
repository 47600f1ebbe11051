import { hashKey, type Mutation, mutationOptions } from '@tanstack/react-query'
import { askListsAnew, forgetRepository, hideRepository, tellPageOf } from './after-delete.ts'
import type { BasicCredentials } from './basic-credentials.ts'
import { decideAnew, showRepository } from './decision-queries.ts'
import { RepositoryChanged } from './delete-errors.ts'
import {
  deleteUnchanged,
  type DeleteDecision,
  type DeleteWatch,
  settleDelete,
} from './delete-repository.ts'
import { deleteSeveral, isGone, type SeveralHooks } from './delete-several.ts'
import type { ApiError } from './errors.ts'
import { deletes } from './queries.ts'

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
        onRead: (now) => void showRepository(registryId, now),
      }),
    // Gone with the dialog: that function knows where the credentials stand.
    gcTime: 0,
    onSuccess: () => forgetRepository(registryId, name),
    onError: (error) => {
      if (error instanceof RepositoryChanged) decideAnew(registryId, error.now)
    },
  })

type SeveralOrder = { decisions: readonly DeleteDecision[]; hooks: SeveralHooks }

/**
 * Deletes several repositories, one after the other. Lists are asked for anew when all is over: until
 * then each one that is gone is only taken out of them.
 */
export const deleteSeveralMutation = (registryId: string) =>
  mutationOptions({
    mutationKey: [...deletes.mutationKey, registryId],
    mutationFn: ({ decisions, hooks }: SeveralOrder) => {
      const pushes = new Map(decisions.map(({ seen }) => [seen.name, seen.lastPushedAt]))
      return deleteSeveral(registryId, decisions, {
        ...hooks,
        onRead: (now) => void showRepository(registryId, now),
        onOutcome: (name, outcome) => {
          if (isGone(outcome)) {
            hideRepository(registryId, name, pushes.get(name) ?? null)
            tellPageOf(registryId, name)
          }
          hooks.onOutcome(name, outcome)
        },
      })
    },
    gcTime: 0,
    onSettled: () => askListsAnew(registryId),
  })

/** Whether a mutation is about this repository: a delete of its own, or a run of several that it is part of. */
export function isDeletedBy(registryId: string, name: string) {
  const alone = hashKey(deleteRepositoryMutation(registryId, name).mutationKey)
  const several = hashKey(deleteSeveralMutation(registryId).mutationKey)
  return ({ options, state }: Mutation): boolean => {
    const key = hashKey(options.mutationKey ?? [])
    if (key !== several) return key === alone
    const { decisions } = state.variables as SeveralOrder
    return decisions.some(({ seen }) => seen.name === name)
  }
}

/** Looks, without another delete, whether one that ended for the given reason has happened. */
export const settleDeleteMutation = (registryId: string, name: string) =>
  mutationOptions({
    mutationKey: ['settle-delete', registryId, name],
    mutationFn: (reason: ApiError) => settleDelete(registryId, name, reason),
    gcTime: 0,
    onSuccess: () => forgetRepository(registryId, name),
  })
