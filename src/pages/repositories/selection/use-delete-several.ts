import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useRevalidator } from 'react-router'
import type { BasicCredentials } from '#api/basic-credentials.ts'
import { deleteSeveralMutation } from '#api/delete-queries.ts'
import type { SeveralOutcome } from '#api/delete-several.ts'
import type { ApiError } from '#api/errors.ts'
import type { Impact } from '#api/impact.ts'
import { useAskBeforeLeaving } from '#components/deleting/use-ask-before-leaving.ts'

/** What keeps a run waiting. */
export type Hold =
  | { kind: 'wait'; reason: ApiError; until: Date }
  | { kind: 'pause'; reason: ApiError; goOn: () => void }

export type Outcomes = ReadonlyMap<string, SeveralOutcome>

type RunState = {
  stage: 'review' | 'running' | 'done'
  /** The one whose turn it is. */
  turn: string | null
  outcomes: Outcomes
  hold: Hold | null
  /** The reader wants it to end after the one that is being deleted. */
  stopping: boolean
  /** What was given for all of them, if anything was. */
  username: string | null
}

/** What the reader gives with their word; `forget` empties the fields that it stands in. */
export type Given = {
  readCredentials: () => BasicCredentials | null
  username: string | null
  forget: () => void
}

type Watcher = {
  /** Of these the reader knows that they are being pulled: a pull does not stop them. */
  pullsKnown: ReadonlySet<string>
  onOutcome: (name: string, outcome: SeveralOutcome) => void
  /** The reader leaves in the middle. */
  onLeave: () => void
  /** It has ended after they left. */
  onLeft: (impacts: readonly Impact[], outcomes: Outcomes, username: string | null) => void
}

const before: RunState = {
  stage: 'review',
  turn: null,
  outcomes: new Map(),
  hold: null,
  stopping: false,
  username: null,
}

/**
 * Deletes several repositories, one after the other, in sight. What is gone leaves the selection; what
 * is not stays in it. Whoever leaves is asked first; then the run ends after the one that is being
 * deleted, and `onLeft` hears what came of it.
 */
export function useDeleteSeveral(registryId: string, watcher: Watcher) {
  const [state, setState] = useState(before)
  const { mutateAsync } = useMutation(deleteSeveralMutation(registryId))
  const { revalidate } = useRevalidator()
  const change = (part: Partial<RunState>) => setState((known) => ({ ...known, ...part }))
  const running = useRef<AbortController | null>(null)
  // Nobody is left to watch it, or to let it go on.
  useEffect(() => () => running.current?.abort(), [])
  const stop = () => {
    change({ stopping: true })
    running.current?.abort()
  }
  const { isHere, leaving } = useAskBeforeLeaving({
    isAtStake: () => running.current !== null,
    isPending: state.stage === 'running',
    onLeave: () => {
      stop()
      // Another page of the same list is no other page: it would keep the dialog.
      watcher.onLeave()
    },
  })

  async function run(impacts: readonly Impact[], { readCredentials, username, forget }: Given) {
    // Read before the next rendering: by a second press.
    if (running.current !== null) return
    const control = new AbortController()
    running.current = control
    const outcomes = new Map<string, SeveralOutcome>()
    change({ ...before, stage: 'running', username })
    await mutateAsync({
      decisions: impacts.map(({ repository }) => ({
        seen: repository,
        pullsKnown: watcher.pullsKnown.has(repository.name),
      })),
      hooks: {
        readCredentials,
        stop: control.signal,
        onTurn: (turn) => change({ turn, hold: null }),
        onOutcome: (name, outcome) => {
          outcomes.set(name, outcome)
          change({ turn: null, outcomes: new Map(outcomes) })
          watcher.onOutcome(name, outcome)
        },
        onWait: (wait) => change({ hold: wait && { kind: 'wait', ...wait } }),
        pause: (reason) =>
          new Promise((resolve) => {
            control.signal.addEventListener('abort', () => resolve())
            if (control.signal.aborted) return resolve()
            change({ hold: { kind: 'pause', reason, goOn: resolve } })
          }),
      },
    })
    running.current = null
    forget()
    change({ stage: 'done', turn: null, hold: null })
    if (!isHere()) return watcher.onLeft(impacts, outcomes, username)
    // The page that is shown may have none of its rows left: its loader leads to one that has.
    await revalidate()
  }

  return { ...state, run, stop, leaving }
}
