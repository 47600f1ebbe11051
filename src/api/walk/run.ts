import type { ReadWatch, Wait } from '../patiently.ts'
import { sleep } from '../sleep.ts'

/** `stopped` by the reader, who may go on; `failed` in a step, which is made again when it goes on. */
export type RunPhase = 'reading' | 'stopped' | 'failed' | 'done'

/** A reading of many steps as it stands; another object after each change. */
export type RunState<T> = {
  phase: RunPhase
  /** While it rests because the API wants it to. */
  wait: Wait | null
  /** What failed last, until a step has succeeded: it may be under way once more. */
  error: unknown
  data: T
}

export type Run<T> = {
  subscribe: (listener: () => void) => () => void
  read: () => RunState<T>
  /** Begins, or goes on where it was stopped or has failed. */
  go: () => void
  /** No step is begun from then on; what the last one brings still counts. */
  stop: () => void
  /** Something else has happened to what was read. */
  change: (change: (data: T) => T) => void
}

/** Makes a step, and gives its change to what is known by then. */
export type RunStep<T> = (watch: ReadWatch) => Promise<{ change: (data: T) => T; end: boolean }>

/** A reading of many steps that is watched, stopped and gone on with. One step at a time is under way. */
export function createRun<T>(data: T, step: RunStep<T>): Run<T> {
  let state: RunState<T> = { phase: 'stopped', wait: null, error: null, data }
  let stopping = new AbortController()
  /** Steps under way; the next go waits for the last of an earlier one. */
  let under: Promise<void> = Promise.resolve()
  /** What the API wants to be waited for, also by who has stopped meanwhile. */
  let rest: Wait | null = null
  const listeners = new Set<() => void>()
  const set = (patch: Partial<RunState<T>>) => {
    state = { ...state, ...patch }
    for (const listener of listeners) listener()
  }

  async function steps(stop: AbortSignal) {
    const onWait = (wait: Wait | null) => {
      if (wait !== null || !stop.aborted) rest = wait
      if (!stop.aborted) set({ wait })
    }
    try {
      if (rest !== null) {
        set({ wait: rest })
        await sleep(rest.until.getTime() - Date.now(), stop)
        onWait(null)
      }
      while (!stop.aborted) {
        const { change, end } = await step({ onWait, stop })
        set({ data: change(state.data), error: null })
        if (end) return set({ phase: 'done' })
      }
    } catch (error) {
      if (!stop.aborted) set({ phase: 'failed', error, wait: null })
    }
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    read: () => state,
    go: () => {
      if (state.phase === 'reading' || state.phase === 'done') return
      stopping = new AbortController()
      const { signal } = stopping
      set({ phase: 'reading' })
      under = under.then(() => {
        if (state.phase === 'reading') return steps(signal)
      })
    },
    stop: () => {
      if (state.phase !== 'reading') return
      stopping.abort()
      set({ phase: 'stopped', wait: null })
    },
    change: (change) => set({ data: change(state.data) }),
  }
}
