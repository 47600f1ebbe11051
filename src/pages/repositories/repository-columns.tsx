import type { Repository } from '#api/wire/repository.ts'
import { type Column, counted } from '#components/columns.ts'
import { LastTime } from '#components/LastTime.tsx'
import { SeverityBadge } from '#components/SeverityBadge.tsx'
import { formatCount } from '#lib/format.ts'
import type { RepositoryOrder } from '#lib/list-search.ts'
import { RepositoryLink } from './RepositoryLink.tsx'

export const repositoryColumns: readonly Column<Repository, RepositoryOrder>[] = [
  {
    id: 'name',
    header: 'Name',
    track: 'minmax(120px, 4fr)',
    sort: { first: 'name', second: null },
    cell: ({ name }) => <RepositoryLink name={name} />,
  },
  {
    id: 'lastSeverity',
    header: 'Severity of last push',
    track: 'minmax(148px, 1.2fr)',
    cell: ({ lastSeverity }) => <SeverityBadge severity={lastSeverity} />,
  },
  {
    id: 'lastPushedAt',
    header: 'Last push',
    track: 'minmax(132px, 1fr)',
    sort: { first: '-lastPush', second: 'lastPush' },
    before: 'pushed',
    cell: ({ lastPushedAt, pushCount }) => <LastTime date={lastPushedAt} count={pushCount} />,
  },
  {
    id: 'lastPulledAt',
    header: 'Last pull',
    track: 'minmax(132px, 1fr)',
    sort: { first: '-lastPull', second: 'lastPull' },
    before: 'pulled',
    cell: ({ lastPulledAt, pullCount }) => <LastTime date={lastPulledAt} count={pullCount} />,
  },
  {
    id: 'artifactCount',
    header: 'Artifacts',
    track: 'minmax(92px, 0.7fr)',
    sort: { first: '-artifactCount', second: 'artifactCount' },
    number: true,
    after: counted(({ artifactCount }) => artifactCount, 'artifact'),
    cell: ({ artifactCount }) => formatCount(artifactCount),
  },
  {
    id: 'pullCount',
    header: 'Pulls',
    track: 'minmax(100px, 0.8fr)',
    sort: { first: '-pullCount', second: 'pullCount' },
    number: true,
    after: counted(({ pullCount }) => pullCount, 'pull'),
    cell: ({ pullCount }) => formatCount(pullCount),
  },
  {
    id: 'pushCount',
    header: 'Pushes',
    track: 'minmax(100px, 0.8fr)',
    sort: { first: '-pushCount', second: 'pushCount' },
    number: true,
    wideOnly: true,
    cell: ({ pushCount }) => formatCount(pushCount),
  },
]
