import type { Found } from '#api/walk/view-runs.ts'
import type { RunState } from '#api/walk/run.ts'
import { AsOf } from '#components/AsOf.tsx'
import { RunButton } from '#components/RunButton.tsx'
import { WaitNotice } from '#components/WaitNotice.tsx'
import type { ListSearch } from '#lib/list-search.ts'
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
        {days !== null && <DaysField days={days} onDays={onDays} />}
        <span>{ruleWords(view, days)}</span>
      </div>
      <div className={styles.progress}>
        <span>
          {phase === 'reading' ? progressWords(data) : outcomeWords(phase, data)}{' '}
          <WaitNotice wait={wait} />
        </span>
        <RunButton phase={phase} onStop={onStop} onGoOn={onGoOn} />
        <AsOf time={data.since} onRefresh={onRefresh} />
      </div>
      {/* Not each step of the way: nobody can listen to that. */}
      <p role="status" className="visually-hidden">
        {phase === 'reading' ? 'Looking for repositories…' : outcomeWords(phase, data)}
      </p>
    </div>
  )
}
