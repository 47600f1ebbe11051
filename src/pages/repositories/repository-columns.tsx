import type { Repository } from '#api/wire/repository.ts'
import { columnHelper } from '#components/DataTable.tsx'
import { LastTime } from '#components/LastTime.tsx'
import { SeverityBadge } from '#components/SeverityBadge.tsx'
import type { SortOrders } from '#components/sort-orders.ts'
import { formatCount } from '#lib/format.ts'
import type { RepositoryOrder } from '#lib/list-search.ts'
import { RepositoryLink } from './RepositoryLink.tsx'

type OfferedOrders = SortOrders & { first: RepositoryOrder; second: RepositoryOrder | null }

/** The orders of a column; the type lets none in that the API does not offer. */
const sort = (first: RepositoryOrder, second: RepositoryOrder | null): OfferedOrders => ({
  first,
  second,
})

const column = columnHelper<Repository>()

export const repositoryColumns = column.columns([
  column.accessor('name', {
    header: 'Name',
    meta: { sort: sort('name', null) },
    cell: ({ getValue }) => <RepositoryLink name={getValue()} />,
  }),
  column.accessor('lastSeverity', {
    header: 'Severity of last push',
    cell: ({ getValue }) => <SeverityBadge severity={getValue()} />,
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
  column.accessor('artifactCount', {
    header: 'Artifacts',
    meta: {
      sort: sort('-artifactCount', 'artifactCount'),
      number: true,
      after: { one: 'artifact', other: 'artifacts' },
    },
    cell: ({ getValue }) => formatCount(getValue()),
  }),
  column.accessor('pullCount', {
    header: 'Pulls',
    meta: {
      sort: sort('-pullCount', 'pullCount'),
      number: true,
      after: { one: 'pull', other: 'pulls' },
    },
    cell: ({ getValue }) => formatCount(getValue()),
  }),
  column.accessor('pushCount', {
    header: 'Pushes',
    meta: { sort: sort('-pushCount', 'pushCount'), number: true, wideOnly: true },
    cell: ({ getValue }) => formatCount(getValue()),
  }),
])
