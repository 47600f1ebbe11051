import { useEffect, useSyncExternalStore } from 'react'
import { enter, leave } from '#api/walk/lookers.ts'
import type { Run } from '#api/walk/run.ts'
import { ErrorNotice } from '#components/ErrorNotice.tsx'
import { RunButton } from '#components/RunButton.tsx'
import { WaitNotice } from '#components/WaitNotice.tsx'
import { type ListSearch, isFiltered } from '#lib/list-search.ts'
import { IconButton } from '#ui/Button.tsx'
import { type Counted, countStore } from './count-store.ts'
import styles from './CountStatus.module.css'
import { countWords, countingWords } from './count-words.ts'

type CountStatusProps = { registryId: string; search: ListSearch }

/** How many repositories there are, or fit the filters: when somebody has asked, and as of when. */
export function CountStatus({ registryId, search }: CountStatusProps) {
  const run = useSyncExternalStore(countStore.subscribe, () => countStore.read(registryId, search))
  // A region that is there before its words is heard.
  return (
    <div role="status" aria-label="Count">
      {run && <CountOf run={run} filtered={isFiltered(search)} />}
    </div>
  )
}

function CountOf({ run, filtered }: { run: Run<Counted>; filtered: boolean }) {
  const { phase, wait, error, data } = useSyncExternalStore(run.subscribe, run.read)
  useEffect(() => {
    enter(run)
    return () => leave(run)
  }, [run])
  const reading = phase === 'reading'
  return (
    <div className={styles.count}>
      <p className={styles.words}>
        {reading ? (
          <>
            Counting…{' '}
            <span aria-hidden="true">
              {countingWords(data)} <WaitNotice wait={wait} />
            </span>
          </>
        ) : (
          countWords(phase, data, filtered)
        )}
      </p>
      <RunButton phase={phase} onStop={run.stop} onGoOn={run.go} />
      {!reading && (
        <IconButton icon="close" label="Dismiss the count" onClick={countStore.forget} />
      )}
      {error !== null && (
        <div className={styles.error}>
          <ErrorNotice error={error} onRetry={run.go} retrying={reading} />
        </div>
      )}
    </div>
  )
}
