import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { BasicCredentials } from '#api/basic-credentials.ts'
import { tellPageOf } from '#api/after-delete.ts'
import { DeleteStopped, RepositoryChanged } from '#api/delete-errors.ts'
import type { DeleteDecision, DeleteOutcome } from '#api/delete-repository.ts'
import type { ApiError } from '#api/errors.ts'
import { deleteRepositoryMutation, settleDeleteMutation } from '#api/delete-queries.ts'
import { describeDeleteFailure } from '#components/deleting/delete-failure.ts'
import { useAskBeforeLeaving } from '#components/deleting/use-ask-before-leaving.ts'
import { useListAddress } from '#components/ListCrumbs.tsx'
import { useRegistryId } from '#components/use-registry-id.ts'
import { shownName } from '#lib/shown-name.ts'
import { showToast } from '#ui/toast-store.ts'

/**
 * `reading`: once more, before anything is sent. `deleting`: the DELETE is under way, or what became of it
 * is read. `checking`: only looking, at what became of one that has ended.
 */
export type Stage = 'ready' | 'reading' | 'deleting' | 'checking' | 'done'

/**
 * One delete, from the confirmation to the list without the row. `run` reads the repository and sends
 * one DELETE however often it is called, and may be called again after a failure; `look` finds out
 * what became of one that ended for the given reason. Both call `onGone` when the repository is gone;
 * `onChanged` hears that it is not what was decided on. Until the DELETE goes out, leaving takes the
 * word back; from then on whoever leaves is asked first, and told how it ended wherever they are then.
 */
export function useDelete(
  name: string,
  { onGone, onChanged }: { onGone: (outcome: DeleteOutcome) => void; onChanged: () => void },
) {
  const registryId = useRegistryId()
  const list = useListAddress()
  const navigate = useNavigate()
  const { mutateAsync: send } = useMutation(deleteRepositoryMutation(registryId, name))
  const { mutateAsync: lookAt } = useMutation(settleDeleteMutation(registryId, name))
  // It outlives looking again, which is about it.
  const [failure, setFailure] = useState<unknown>(null)
  const [shownStage, setShownStage] = useState<Stage>('ready')
  // Both are read before the next rendering: by a second press, and by the navigation at the end.
  const stage = useRef<Stage>('ready')
  const word = useRef(new AbortController())
  useEffect(() => () => word.current.abort(), [])
  const { isHere, arrive, leaving } = useAskBeforeLeaving({
    isAtStake: () => stage.current === 'deleting',
    isPending: shownStage !== 'ready' && shownStage !== 'done',
  })

  function enter(next: Stage) {
    stage.current = next
    setShownStage(next)
  }

  async function settle(how: 'reading' | 'checking', ask: () => Promise<DeleteOutcome>) {
    if (stage.current !== 'ready') return
    enter(how)
    // Who left and came back has the page again, and is asked before leaving it.
    arrive()
    let outcome
    try {
      outcome = await ask()
    } catch (error) {
      enter('ready')
      if (error instanceof DeleteStopped) return
      setFailure(error)
      if (error instanceof RepositoryChanged) onChanged()
      if (!isHere()) showToast(failedWords(shownName(name), error), 'failure')
      return
    }
    enter('done')
    // Said before anything else is tried: what follows may fail, or take its time.
    onGone(outcome)
    if (isHere()) {
      // Replaced, so that Back does not lead to a page of something that is gone.
      await navigate(list, { replace: true })
    } else {
      // Who left may be back on it.
      tellPageOf(registryId, name)
    }
  }

  function run(decision: DeleteDecision, readCredentials: () => BasicCredentials | null) {
    if (stage.current === 'ready') {
      setFailure(null)
      word.current = new AbortController()
    }
    const { signal: stop } = word.current
    void settle('reading', () =>
      send({ decision, readCredentials, stop, onSend: () => enter('deleting') }),
    )
  }

  const look = (reason: ApiError) => void settle('checking', () => lookAt(reason))

  return {
    run,
    look,
    leaving,
    failure,
    /** After `done` the list that follows may take its time. */
    stage: shownStage,
  }
}

function failedWords(name: string, error: unknown): string {
  if (error instanceof RepositoryChanged) return `${name} was not deleted: it had changed.`
  const { remains, title } = describeDeleteFailure(error)
  switch (remains) {
    case null:
    case 'not-asked':
      return `${name} was not deleted: ${title}.`
    case 'still-there':
      return `${name} was still there when it was read again: ${title}.`
    case 'unknown':
      return `Whether ${name} was deleted is not known: ${title}.`
  }
}
