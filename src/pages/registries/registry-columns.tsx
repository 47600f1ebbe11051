import { Link } from 'react-router'
import type { Registry } from '#api/wire/registry.ts'
import { columnHelper } from '#components/DataTable.tsx'
import { formatBytes } from '#lib/format-bytes.ts'
import { paths } from '#lib/paths.ts'
import { RelativeTime } from '#ui/DateTime.tsx'
import { Muted } from '#ui/Muted.tsx'

const column = columnHelper<Registry>()

const scanningWords = { true: 'On', false: 'Off' }

export const registryColumns = column.columns([
  column.accessor('name', {
    header: 'Name',
    cell: ({ row: { original } }) => (
      <Link to={paths.repositories(original.id)}>{original.name}</Link>
    ),
  }),
  column.accessor('location', { header: 'Location', meta: { before: 'in', wrap: true } }),
  column.accessor('hostname', {
    header: 'Host name',
    meta: { wrap: true },
    cell: ({ getValue }) =>
      getValue() === null ? <Muted>not yet known</Muted> : <code>{getValue()}</code>,
  }),
  column.accessor('state', {
    header: 'State',
    meta: { before: 'state', wrap: true },
    cell: ({ getValue }) => getValue() ?? <Muted>unknown</Muted>,
  }),
  column.accessor('scanning', {
    header: 'Scanning',
    meta: { before: 'scanning' },
    cell: ({ getValue }) => {
      const scanning = getValue()
      return scanning === null ? <Muted>unknown</Muted> : scanningWords[`${scanning}`]
    },
  }),
  column.accessor('storageBytes', {
    header: 'Storage used',
    meta: { number: true, before: 'storage' },
    cell: ({ row: { original } }) => <Storage registry={original} />,
  }),
])

/** How much, and when that was measured: the API counts once in a while (contract 4.21). */
function Storage({ registry: { storageBytes, storageMeasuredAt } }: { registry: Registry }) {
  if (storageBytes === null || storageMeasuredAt === null) return <Muted>not measured yet</Muted>
  return (
    <>
      {formatBytes(storageBytes)}{' '}
      <Muted>
        measured <RelativeTime date={storageMeasuredAt} />
      </Muted>
    </>
  )
}
