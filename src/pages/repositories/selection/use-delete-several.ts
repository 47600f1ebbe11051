import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useBlocker, useRevalidator } from 'react-router'
import type { BasicCredentials } from '#api/basic-credentials.ts'
import { deleteSeveralMutation } from '#api/delete-queries.ts'
import type { SeveralOutcome } from '#api/delete-several.ts'
import type { ApiError } from '#api/errors.ts'
import type { Impact } from '#api/impact.ts'

/** What keeps a run waiting. */
export type Hold =
  { kind: 'wait'; until: Date } | { kind: 'pause'; reason: ApiError; goOn: () => void }

type RunState = {
  stage: 'review' | 'running' | 'done'
  /** The one whose turn it is. */
  turn: string | null
  outcomes: ReadonlyMap<string, SeveralOutcome>
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
export function useDeleteSeveral(
  registryId: string,
  onLeave: () => void,
  onLeft: (
    impacts: readonly Impact[],
    outcomes: RunState['outcomes'],
    username: string | null,
  ) => void,
) {
  const [state, setState] = useState(before)
  const { mutateAsync } = useMutation(deleteSeveralMutation(registryId))
  const { revalidate } = useRevalidator()
  const change = (part: Partial<RunState>) => setState((known) => ({ ...known, ...part }))
  const running = useRef<AbortController | null>(null)
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  const blocker = useBlocker(() => running.current !== null && here.current)
  const isRunning = state.stage === 'running'
  useEffect(() => {
    if (!isRunning && blocker.state === 'blocked') blocker.reset()
  }, [isRunning, blocker])

  async function run(impacts: readonly Impact[], { readCredentials, username, forget }: Given) {
    // Read before the next rendering: by a second press.
    if (running.current !== null) return
    const control = new AbortController()
    running.current = control
    const outcomes = new Map<string, SeveralOutcome>()
    change({ ...before, stage: 'running', username })
    await mutateAsync({
      decisions: impacts.map(({ repository }) => ({ seen: repository, pullsKnown: false })),
      hooks: {
        readCredentials,
        stop: control.signal,
        onTurn: (turn) => change({ turn, hold: null }),
        onOutcome: (name, outcome) => {
          outcomes.set(name, outcome)
          change({ outcomes: new Map(outcomes) })
        },
        onWait: (until) => change({ hold: until && { kind: 'wait', until } }),
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
    if (!here.current) return onLeft(impacts, outcomes, username)
    // The page that is shown may have none of its rows left: its loader leads to one that has.
    await revalidate()
  }

  const stop = () => {
    change({ stopping: true })
    running.current?.abort()
  }

  return {
    ...state,
    run,
    stop,
    /** What to do about a Back in the middle; null while there is none. */
    leaving:
      isRunning && blocker.state === 'blocked'
        ? {
            stay: () => blocker.reset(),
            leave: () => {
              // Gone from now on, however long the page that follows takes.
              here.current = false
              stop()
              // Another page of the same list is no other page: it would keep the dialog.
              onLeave()
              blocker.proceed()
            },
          }
        : null,
  }
}
