import type { Artifact } from '#api/wire/artifact.ts'
import type { Column } from '#components/columns.ts'
import { findingsWords } from '#components/findings-words.ts'
import { LastTime } from '#components/LastTime.tsx'
import { SeverityBadge } from '#components/SeverityBadge.tsx'
import { Tags } from '#components/Tags.tsx'
import type { ArtifactOrder } from '#lib/artifact-search.ts'
import { formatCount } from '#lib/format.ts'
import { Muted } from '#ui/Muted.tsx'
import { ArtifactLink } from './ArtifactLink.tsx'

/** The type lets no order in that the API does not offer. */
const sort = (first: ArtifactOrder, second: ArtifactOrder) => ({ first, second })

export const artifactColumns: readonly Column<Artifact>[] = [
  {
    id: 'digest',
    header: 'Digest',
    track: 'minmax(168px, 1.2fr)',
    cell: ({ digest }) => <ArtifactLink digest={digest} />,
  },
  {
    id: 'tags',
    header: 'Tags',
    track: 'minmax(120px, 2fr)',
    cell: ({ tags }) => <Tags tags={tags} />,
  },
  {
    id: 'maxSeverity',
    header: 'Worst severity',
    track: 'minmax(124px, 1fr)',
    sort: sort('-vulnMaxSeverity', 'vulnMaxSeverity'),
    cell: ({ maxSeverity }) => <SeverityBadge severity={maxSeverity} />,
  },
  {
    id: 'findingCount',
    header: 'Findings',
    track: 'minmax(116px, 1fr)',
    sort: sort('-vulnTotalCount', 'vulnTotalCount'),
    number: true,
    after: ({ findingCount }) => (findingCount === 1 ? 'finding' : 'findings'),
    cell: ({ findingCount, fixableCount }) =>
      findingsWords(findingCount, fixableCount) ?? <Muted>unknown</Muted>,
  },
  {
    id: 'lastPushedAt',
    header: 'Last push',
    track: 'minmax(124px, 1fr)',
    sort: sort('-lastPush', 'lastPush'),
    before: 'pushed',
    cell: ({ lastPushedAt, pushCount }) => <LastTime date={lastPushedAt} count={pushCount} />,
  },
  {
    id: 'lastPulledAt',
    header: 'Last pull',
    track: 'minmax(124px, 1fr)',
    sort: sort('-lastPull', 'lastPull'),
    before: 'pulled',
    cell: ({ lastPulledAt, pullCount }) => <LastTime date={lastPulledAt} count={pullCount} />,
  },
  {
    id: 'pullCount',
    header: 'Pulls',
    track: 'minmax(84px, 0.7fr)',
    sort: sort('-pullCount', 'pullCount'),
    number: true,
    wideOnly: true,
    cell: ({ pullCount }) => formatCount(pullCount),
  },
]
