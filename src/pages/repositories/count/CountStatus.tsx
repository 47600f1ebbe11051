import { useEffect, useSyncExternalStore } from 'react'
import { enter, leave } from '#api/walk/lookers.ts'
import type { Run, RunState } from '#api/walk/run.ts'
import { ErrorNotice } from '#components/ErrorNotice.tsx'
import { RunButton } from '#components/RunButton.tsx'
import { WaitNotice } from '#components/WaitNotice.tsx'
import { type ListSearch, isFiltered } from '#lib/list-search.ts'
import { IconButton } from '#ui/Button.tsx'
import { type Counted, countStore } from './count-store.ts'
import styles from './CountStatus.module.css'
import { countWords, countingWords } from './count-words.ts'

type CountStatusProps = { registryId: string; search: ListSearch }

const noRun = { subscribe: () => () => {}, read: () => null }

/** How many repositories there are, or fit the filters: when somebody has asked, and as of when. */
export function CountStatus({ registryId, search }: CountStatusProps) {
  const run = useSyncExternalStore(countStore.subscribe, () => countStore.read(registryId, search))
  const { subscribe, read } = run ?? noRun
  const state = useSyncExternalStore<RunState<Counted> | null>(subscribe, read)
  useEffect(() => {
    if (run === null) return
    enter(run)
    return () => leave(run)
  }, [run])
  return (
    <div className={state ? styles.count : undefined}>
      {/* A region that is there before its words is heard; a failure speaks for itself. */}
      <p role="status" aria-label="Count" className={styles.words}>
        {state && <CountWords state={state} filtered={isFiltered(search)} />}
      </p>
      {run && state && <CountControls run={run} state={state} />}
    </div>
  )
}

function CountWords({ state, filtered }: { state: RunState<Counted>; filtered: boolean }) {
  const { phase, wait, data } = state
  if (phase !== 'reading') return countWords(phase, data, filtered)
  return (
    <>
      Counting…{' '}
      <span aria-hidden="true">
        {countingWords(data)} <WaitNotice wait={wait} />
      </span>
    </>
  )
}

function CountControls({ run, state }: { run: Run<Counted>; state: RunState<Counted> }) {
  const { phase, error } = state
  const reading = phase === 'reading'
  return (
    <>
      <RunButton phase={phase} onStop={run.stop} onGoOn={run.go} />
      {!reading && (
        <IconButton icon="close" label="Dismiss the count" onClick={countStore.forget} />
      )}
      {error !== null && (
        <div className={styles.error}>
          <ErrorNotice error={error} onRetry={run.go} retrying={reading} />
        </div>
      )}
    </>
  )
}
