import { useEffect, useSyncExternalStore } from 'react'
import type { Run } from '#api/walk/run.ts'
import { ErrorNotice } from '#components/ErrorNotice.tsx'
import { type ListSearch, isFiltered } from '#lib/list-search.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { Countdown } from '#ui/Countdown.tsx'
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
  useEffect(() => () => run.stop(), [run])
  const reading = phase === 'reading'
  return (
    <div className={styles.count}>
      <p>
        {reading ? (
          <>
            Counting…{' '}
            <span aria-hidden="true">
              {countingWords(data)}{' '}
              {wait && (
                <Countdown
                  key={wait.until.getTime()}
                  date={wait.until}
                  before="The registry wants a rest: goes on"
                  after="Goes on now."
                />
              )}
            </span>
          </>
        ) : (
          countWords(phase, data, filtered)
        )}
      </p>
      {reading && <Button onClick={run.stop}>Stop</Button>}
      {phase === 'stopped' && <Button onClick={run.go}>Go on</Button>}
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
