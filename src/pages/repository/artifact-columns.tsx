import type { Artifact } from '#api/wire/artifact.ts'
import { columnHelper } from '#components/DataTable.tsx'
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

const column = columnHelper<Artifact>()

export const artifactColumns = column.columns([
  column.accessor('digest', {
    header: 'Digest',
    cell: ({ getValue }) => <ArtifactLink digest={getValue()} />,
  }),
  column.accessor('tags', {
    header: 'Tags',
    cell: ({ getValue }) => <Tags tags={getValue()} />,
  }),
  column.accessor('maxSeverity', {
    header: 'Worst severity',
    meta: { sort: sort('-vulnMaxSeverity', 'vulnMaxSeverity') },
    cell: ({ getValue }) => <SeverityBadge severity={getValue()} />,
  }),
  column.accessor('findingCount', {
    header: 'Findings',
    meta: {
      sort: sort('-vulnTotalCount', 'vulnTotalCount'),
      number: true,
      after: { one: 'finding', other: 'findings' },
    },
    cell: ({ row: { original } }) =>
      findingsWords(original.findingCount, original.fixableCount) ?? <Muted>unknown</Muted>,
  }),
  column.accessor('lastPushedAt', {
    header: 'Last push',
    meta: { sort: sort('-lastPush', 'lastPush'), before: 'pushed' },
    cell: ({ row: { original } }) => (
      <LastTime date={original.lastPushedAt} count={original.pushCount} />
    ),
  }),
  column.accessor('lastPulledAt', {
    header: 'Last pull',
    meta: { sort: sort('-lastPull', 'lastPull'), before: 'pulled' },
    cell: ({ row: { original } }) => (
      <LastTime date={original.lastPulledAt} count={original.pullCount} />
    ),
  }),
  column.accessor('pullCount', {
    header: 'Pulls',
    meta: { sort: sort('-pullCount', 'pullCount'), number: true, wideOnly: true },
    cell: ({ getValue }) => formatCount(getValue()),
  }),
])
