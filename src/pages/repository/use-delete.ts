import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useBeforeUnload, useBlocker, useNavigate } from 'react-router'
import { DeleteFailure, type DeleteOutcome } from '#api/delete-repository.ts'
import { type DeleteStep, deleteRepositoryMutation, repositoryQuery } from '#api/queries.ts'
import { queryClient } from '#api/query-client.ts'
import { failureWords } from '#components/failure-words.ts'
import { useListAddress } from '#components/ListCrumbs.tsx'
import { useRegistryId } from '#components/use-registry-id.ts'
import { showToast } from '#ui/toast-store.ts'

/**
 * One delete, from the confirmation to the list without the row. `run` sends one DELETE however
 * often it is called, or looks what became of the last one, and calls `forget` when the repository
 * is gone; after a failure it may be called again. Whoever leaves while it is under way is asked
 * first, and told how it ended wherever they are then.
 */
export function useDelete(name: string) {
  const registryId = useRegistryId()
  const list = useListAddress()
  const navigate = useNavigate()
  const mutation = useMutation(deleteRepositoryMutation(registryId, name))
  // It outlives looking again, which is about it.
  const [failure, setFailure] = useState<unknown>(null)
  // Both are read before the next rendering: by a second press, and by the navigation at the end.
  const stage = useRef<'ready' | 'deleting' | 'checking' | 'done'>('ready')
  const here = useRef(true)
  const wouldMissTheEnd = () => stage.current === 'deleting' && here.current
  const blocker = useBlocker(wouldMissTheEnd)
  // Where the whole dashboard is left, the browser asks in its own words.
  useBeforeUnload((event) => {
    if (wouldMissTheEnd()) event.preventDefault()
  })

  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])

  // Nothing is left to ask about once it has ended.
  const { isPending } = mutation
  useEffect(() => {
    if (!isPending && blocker.state === 'blocked') blocker.reset()
  }, [isPending, blocker])

  async function run(step: DeleteStep, forget: () => void) {
    if (stage.current !== 'ready') return
    stage.current = 'checking' in step ? 'checking' : 'deleting'
    // Who left and came back has the page again, and is asked before leaving it.
    here.current = true
    if (!('checking' in step)) setFailure(null)
    try {
      const outcome = await mutation.mutateAsync(step)
      stage.current = 'done'
      forget()
      if (here.current) {
        // Replaced, so that Back does not lead to a page of something that is gone.
        await navigate(list, { replace: true })
      } else {
        // Who left may be back on its page, which must not go on showing what is gone.
        const { queryKey } = repositoryQuery(registryId, name)
        void queryClient.refetchQueries({ queryKey, type: 'active' })
      }
      showToast(outcomeWords(name, outcome))
    } catch (error) {
      stage.current = 'ready'
      setFailure(error)
      if (!here.current) showToast(failedWords(name, error), 'failure')
    }
  }

  return {
    run,
    /** What to do about a Back that came too early; null while there is none. */
    leaving:
      isPending && blocker.state === 'blocked'
        ? {
            stay: () => blocker.reset(),
            leave: () => {
              // Gone from now on, however long the page that follows takes.
              here.current = false
              blocker.proceed()
            },
          }
        : null,
    failure,
    isPending,
    /** Only looking; nothing is being deleted. */
    isChecking: isPending && mutation.variables !== undefined && 'checking' in mutation.variables,
    /** The list that follows may take its time. */
    isGone: mutation.isSuccess,
  }
}

const outcomeWords = (name: string, outcome: DeleteOutcome) =>
  outcome === 'deleted' ? `${name} was deleted.` : `${name} was already gone.`

function failedWords(name: string, error: unknown): string {
  const { reason, remains } =
    error instanceof DeleteFailure ? error : { reason: error, remains: null }
  const { title } = failureWords(reason)
  switch (remains) {
    case null:
      return `${name} was not deleted: ${title}.`
    case 'still-there':
      return `${name} was still there when it was read again: ${title}.`
    case 'unknown':
      return `Whether ${name} was deleted is not known: ${title}.`
  }
}
