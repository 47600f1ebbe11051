import { useEffect, useRef } from 'react'
import type { SeveralOutcome } from '#api/delete-several.ts'
import { changesBetween } from '#api/repository-changes.ts'
import { ApiMessages } from '#components/ApiMessages.tsx'
import { CopyDetails } from '#components/CopyDetails.tsx'
import { Changes } from '#components/deleting/Changes.tsx'
import { describeDeleteFailure } from '#components/deleting/delete-failure.ts'
import { failureWords } from '#components/failure-words.ts'
import { LastTime } from '#components/LastTime.tsx'
import { formatCount } from '#lib/format.ts'
import { isInUse } from '#lib/in-use.ts'
import { shownName } from '#lib/shown-name.ts'
import type { Impact } from '#api/impact.ts'
import { outcomeWords } from './several-words.ts'
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
      {isItsTurn && !outcome && <p>Deleting…</p>}
      {outcome && <Outcome outcome={outcome} />}
      {!outcome && <Facts reading={reading} opened={opened} />}
    </li>
  )
}

function Facts({ reading, opened }: { reading: Reading; opened: number }) {
  switch (reading.kind) {
    case 'reading':
      return <p className={styles.muted}>Reading what is in it…</p>
    case 'gone':
      return <p className={styles.muted}>Is gone already</p>
    case 'failed':
      return (
        <p className={styles.failed}>
          Could not be read, so it is left out: {failureWords(reading.error).title}
        </p>
      )
    case 'read':
      return <ImpactLine impact={reading.impact} opened={opened} />
  }
}

function ImpactLine({
  impact: { repository, stored },
  opened,
}: {
  impact: Impact
  opened: number
}) {
  const { artifactCount, pullCount, pushCount, lastPushedAt, lastPulledAt } = repository
  const tags = stored?.artifacts.flatMap((artifact) => artifact.tags) ?? null
  return (
    <p className={styles.muted}>
      {formatCount(artifactCount)} {artifactCount === 1 ? 'artifact' : 'artifacts'}
      {tags === null ? (
        ', tags not known'
      ) : (
        <span title={tags.join(', ')}>
          , {tags.length === 1 ? '1 tag' : `${formatCount(tags.length)} tags`}
        </span>
      )}
      {' · '}pushed <LastTime date={lastPushedAt} count={pushCount} />
      {' · '}
      {lastPulledAt === null && pullCount === 0 ? (
        'never pulled'
      ) : (
        <>
          {formatCount(pullCount)} {pullCount === 1 ? 'pull' : 'pulls'}, the last{' '}
          <LastTime date={lastPulledAt} count={pullCount} />
        </>
      )}
      {isInUse(lastPulledAt, opened) && (
        <>
          {' '}
          <em className={styles.inUse}>still in use</em>
        </>
      )}
    </p>
  )
}

function Outcome({ outcome }: { outcome: SeveralOutcome }) {
  const reason = outcome.kind === 'failed' ? describeDeleteFailure(outcome.error).reason : null
  return (
    <div className={reason !== null || outcome.kind === 'changed' ? styles.failed : styles.muted}>
      <p>{outcomeWords(outcome)}</p>
      {outcome.kind === 'changed' && (
        <Changes changes={changesBetween(outcome.by.seen, outcome.by.now)} />
      )}
      {reason !== null && (
        <>
          <ApiMessages error={reason} />
          <CopyDetails error={reason} />
        </>
      )}
    </div>
  )
}
