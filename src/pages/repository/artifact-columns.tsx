import type { Artifact } from '#api/wire/artifact.ts'
import { ArtifactSeverity } from '#components/ArtifactSeverity.tsx'
import { type Column, counted } from '#components/columns.ts'
import { LastTime } from '#components/LastTime.tsx'
import { Tags } from '#components/Tags.tsx'
import type { ArtifactOrder } from '#lib/artifact-search.ts'
import { formatCount } from '#lib/format.ts'
import { mediaTypeWords } from '#lib/media-type.ts'
import { Below } from '#ui/Below.tsx'
import { CopyButton } from '#ui/CopyButton.tsx'
import { RelativeTime } from '#ui/DateTime.tsx'
import { ArtifactFindings } from './ArtifactFindings.tsx'
import { ArtifactLink } from './ArtifactLink.tsx'
import styles from './Artifacts.module.css'

const pulls = counted<Artifact>(({ pullCount }) => pullCount, 'pull')
const pushes = counted<Artifact>(({ pushCount }) => pushCount, 'push', 'pushes')

/**
 * Two lines to a cell where facts belong together: eleven narrow columns would be no table to read.
 * The least widths add up to what is left before rows become cards (860 px).
 */
export const artifactColumns: readonly Column<Artifact, ArtifactOrder>[] = [
  {
    id: 'digest',
    header: 'Digest',
    track: 'minmax(192px, 1.96fr)',
    cell: ({ digest, mediaType }) => (
      <>
        <span className={styles.digest}>
          <ArtifactLink digest={digest} />
          <CopyButton text={digest} label="Copy digest" />
        </span>
        <Below>
          <span title={mediaType}>{mediaTypeWords(mediaType)}</span>
        </Below>
      </>
    ),
  },
  {
    id: 'tags',
    header: 'Tags',
    track: 'minmax(104px, 1.56fr)',
    // Few, so that a row stays a row.
    cell: ({ tags }) => <Tags tags={tags} most={3} />,
  },
  {
    id: 'maxSeverity',
    header: 'Worst severity',
    track: 'minmax(132px, 1.7fr)',
    sort: { first: '-vulnMaxSeverity', second: 'vulnMaxSeverity' },
    cell: (artifact) => (
      <>
        <ArtifactSeverity artifact={artifact} />
        {artifact.lastScannedAt && (
          <Below>
            scanned <RelativeTime date={artifact.lastScannedAt} />
          </Below>
        )}
      </>
    ),
  },
  {
    id: 'findingCount',
    header: 'Findings',
    track: 'minmax(92px, 1.16fr)',
    sort: { first: '-vulnTotalCount', second: 'vulnTotalCount' },
    number: true,
    cell: (artifact) => <ArtifactFindings artifact={artifact} />,
  },
  {
    id: 'lastPushedAt',
    header: 'Last push',
    track: 'minmax(118px, 1.2fr)',
    sort: { first: '-lastPush', second: 'lastPush' },
    before: 'pushed',
    cell: ({ lastPushedAt, pushCount }) => <LastTime date={lastPushedAt} count={pushCount} />,
  },
  {
    id: 'lastPulledAt',
    header: 'Last pull',
    track: 'minmax(118px, 1.2fr)',
    sort: { first: '-lastPull', second: 'lastPull' },
    before: 'pulled',
    cell: ({ lastPulledAt, pullCount }) => <LastTime date={lastPulledAt} count={pullCount} />,
  },
  {
    id: 'pullCount',
    header: 'Pulls',
    track: 'minmax(92px, 1.06fr)',
    sort: { first: '-pullCount', second: 'pullCount' },
    number: true,
    cell: (artifact) => (
      <>
        {formatCount(artifact.pullCount)}
        <span className={styles.unit}> {pulls(artifact)}</span>
        <Below>
          {formatCount(artifact.pushCount)} {pushes(artifact)}
        </Below>
      </>
    ),
  },
]
