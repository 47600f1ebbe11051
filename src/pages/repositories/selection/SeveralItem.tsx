import { useEffect, useRef } from 'react'
import type { SeveralOutcome } from '#api/delete-several.ts'
import { failureWords } from '#components/failure-words.ts'
import { shownName } from '#lib/shown-name.ts'
import { Countdown } from '#ui/Countdown.tsx'
import { ImpactFacts } from './ImpactFacts.tsx'
import { OutcomeText } from './OutcomeText.tsx'
import type { Reading } from './use-readings.ts'
import styles from './DeleteSeveralDialog.module.css'

type SeveralItemProps = {
  name: string
  reading: Reading
  outcome: SeveralOutcome | undefined
  /** It is being deleted. */
  isItsTurn: boolean
  /** When the dialog was opened, in ms since the epoch. */
  opened: number
}

/** One of the repositories: what would be lost, then what came of it. */
export function SeveralItem({ name, reading, outcome, isItsTurn, opened }: SeveralItemProps) {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isItsTurn) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isItsTurn])
  return (
    <li ref={item}>
      <b>{shownName(name)}</b>
      {isItsTurn && <p>Deleting…</p>}
      {outcome ? <OutcomeText outcome={outcome} /> : <Facts reading={reading} opened={opened} />}
    </li>
  )
}

function Facts({ reading, opened }: { reading: Reading; opened: number }) {
  switch (reading.kind) {
    case 'reading':
      return (
        <p className={styles.muted}>
          Reading what is in it…
          {reading.wait && (
            <>
              {' '}
              {failureWords(reading.wait.reason).title}.{' '}
              <Countdown date={reading.wait.until} before="Asks again" after="Asks again now." />
            </>
          )}
        </p>
      )
    case 'gone':
      return <p className={styles.muted}>Is gone already</p>
    case 'failed':
      return (
        <p className={styles.failed}>
          Could not be read, so it is left out: {failureWords(reading.error).title}
        </p>
      )
    case 'read':
      return <ImpactFacts impact={reading.impact} opened={opened} />
  }
}
