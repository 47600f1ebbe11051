import type { Repository } from '#api/wire/repository.ts'
import { LastTime } from '#components/LastTime.tsx'
import { formatCount } from '#lib/format.ts'
import styles from './DeleteRepositoryDialog.module.css'

/** What will be lost, and the facts that should stop a careful person. */
export function DeleteImpact({ repository }: { repository: Repository }) {
  const { artifactCount, pullCount, lastPulledAt } = repository
  return (
    <>
      <p className={styles.lead}>
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
    </>
  )
}
