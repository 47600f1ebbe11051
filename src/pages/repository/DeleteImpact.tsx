import type { Repository } from '#api/wire/repository.ts'
import { GoingTags } from '#components/deleting/GoingTags.tsx'
import { LastTime } from '#components/LastTime.tsx'
import { formatCount } from '#lib/format.ts'
import { Muted } from '#ui/Muted.tsx'
import type { useDecision } from './use-decision.ts'
import styles from './DeleteRepositoryDialog.module.css'

type DeleteImpactProps = {
  /** Of what says what is at stake. */
  id: string
  repository: Repository
  decided: ReturnType<typeof useDecision>
}

/** What will be lost, and the facts that should stop a careful person. */
export function DeleteImpact({ id, repository, decided }: DeleteImpactProps) {
  const { artifactCount, pullCount, lastPulledAt } = repository
  const { isReading, storedNow } = decided
  return (
    <>
      <p id={id} className={styles.lead}>
        All of its artifacts and tags are removed. This cannot be undone.
      </p>
      <dl className={styles.facts}>
        <div>
          <dt>{artifactCount === 1 ? 'artifact' : 'artifacts'}</dt>
          <dd>{formatCount(artifactCount)}</dd>
        </div>
        <div>
          <dt>{pullCount === 1 ? 'pull in all' : 'pulls in all'}</dt>
          <dd>{formatCount(pullCount)}</dd>
        </div>
        <div>
          <dt>last pull</dt>
          <dd>
            <LastTime date={lastPulledAt} count={pullCount} />
          </dd>
        </div>
      </dl>
      {isReading && <Muted>Reading what is in it…</Muted>}
      {!isReading && storedNow && <GoingTags stored={storedNow} />}
    </>
  )
}
