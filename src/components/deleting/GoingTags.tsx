import type { StoredArtifacts } from '#api/stored-artifacts.ts'
import { PullBase } from '#components/pull-base.ts'
import { Tags } from '#components/Tags.tsx'
import { formatCount } from '#lib/format.ts'
import { Muted } from '#ui/Muted.tsx'
import styles from './GoingTags.module.css'

/** As many as three lines take. */
const few = 18

/** The tags that a delete takes away, and what has none. */
export function GoingTags({ stored: { artifacts, unread } }: { stored: StoredArtifacts }) {
  const tags = artifacts.flatMap((artifact) => artifact.tags)
  const untagged = artifacts.filter((artifact) => artifact.tags.length === 0).length
  const rest = [
    untagged > 0 ? `${formatCount(untagged)} untagged` : null,
    unread > 0 ? `${formatCount(unread)} that could not be read` : null,
  ].filter((part) => part !== null)
  return (
    <div role="group" aria-label="Tags that go" className={styles.going}>
      <p>
        {tags.length === 1 ? '1 tag goes' : `${formatCount(tags.length)} tags go`}
        {rest.length > 0 && <Muted>, and {rest.join(', ')}</Muted>}
      </p>
      {tags.length > 0 && (
        // Nothing to pull here: they are about to go.
        <PullBase value={null}>
          <Tags tags={tags} most={few} />
        </PullBase>
      )}
    </div>
  )
}
