import type { Impact } from '#api/impact.ts'
import { LastTime } from '#components/LastTime.tsx'
import { PullBase } from '#components/pull-base.ts'
import { Tags } from '#components/Tags.tsx'
import { formatCount } from '#lib/format.ts'
import { isInUse } from '#lib/in-use.ts'
import { tagWords } from './several-words.ts'
import styles from './DeleteSeveralDialog.module.css'

type ImpactFactsProps = {
  impact: Impact
  /** When the dialog was opened, in ms since the epoch. */
  opened: number
}

/** What would be lost with a repository, and who would miss it. */
export function ImpactFacts({ impact: { repository, stored }, opened }: ImpactFactsProps) {
  const { artifactCount, pullCount, pushCount, lastPushedAt, lastPulledAt } = repository
  const tags = stored?.artifacts.flatMap((artifact) => artifact.tags) ?? []
  return (
    <div className={`${styles.muted} ${styles.tags}`}>
      <p>
        {formatCount(artifactCount)} {artifactCount === 1 ? 'artifact' : 'artifacts'},{' '}
        {tagWords(stored, tags.length)}
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
      {tags.length > 0 && (
        // Nothing to pull here: they are about to go.
        <PullBase value={null}>
          <Tags tags={tags} />
        </PullBase>
      )}
    </div>
  )
}
