import type { Found } from '#api/walk/view-runs.ts'
import type { RunState } from '#api/walk/run.ts'
import { formatClock } from '#lib/format.ts'
import type { ListSearch } from '#lib/list-search.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { Countdown } from '#ui/Countdown.tsx'
import { DaysField } from './DaysField.tsx'
import { outcomeWords, progressWords, ruleWords } from './view-words.ts'
import styles from './ViewStatus.module.css'

type ViewStatusProps = {
  search: ListSearch
  state: RunState<Found>
  onDays: (days: number) => void
  onStop: () => void
  onGoOn: () => void
  onRefresh: () => void
}

/** What is looked for, how far it was looked, and the way to look further, or for more days. */
export function ViewStatus(props: ViewStatusProps) {
  const { search, state, onDays, onStop, onGoOn, onRefresh } = props
  const { phase, wait, data } = state
  const { view, days } = search
  if (view === null) return null
  return (
    <div className={styles.status}>
      <div className={styles.rule}>
        {days !== null && <DaysField key={days} days={days} onDays={onDays} />}
        <span>{ruleWords(view, days)}</span>
      </div>
      <div className={styles.progress}>
        <span>
          {phase === 'reading' ? progressWords(data) : outcomeWords(phase, data)}{' '}
          {wait && (
            <Countdown
              key={wait.until.getTime()}
              date={wait.until}
              before="The registry wants a rest: goes on"
              after="Goes on now."
            />
          )}
        </span>
        {phase === 'reading' && <Button onClick={onStop}>Stop</Button>}
        {phase === 'stopped' && <Button onClick={onGoOn}>Go on</Button>}
        <span className={styles.asOf}>
          as of {formatClock(new Date(data.since))}
          <IconButton icon="refresh" label="Refresh" onClick={onRefresh} />
        </span>
      </div>
      {/* Not each step of the way: nobody can listen to that. */}
      <p role="status" className="visually-hidden">
        {phase === 'reading' ? 'Looking for repositories…' : outcomeWords(phase, data)}
      </p>
    </div>
  )
}
