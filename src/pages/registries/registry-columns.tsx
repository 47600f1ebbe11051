import { Link } from 'react-router'
import type { Registry } from '#api/wire/registry.ts'
import type { Column } from '#components/columns.ts'
import { formatBytes } from '#lib/format-bytes.ts'
import { paths } from '#lib/paths.ts'
import { RelativeTime } from '#ui/DateTime.tsx'
import { Muted } from '#ui/Muted.tsx'

const scanningWords = { true: 'On', false: 'Off' }

export const registryColumns: readonly Column<Registry>[] = [
  {
    id: 'name',
    header: 'Name',
    track: 'minmax(110px, 2fr)',
    cell: ({ id, name }) => <Link to={paths.repositories(id)}>{name}</Link>,
  },
  {
    id: 'location',
    header: 'Location',
    track: 'minmax(84px, 1fr)',
    before: 'in',
    cell: ({ location }) => location,
  },
  {
    id: 'hostname',
    header: 'Host name',
    track: 'minmax(160px, 2.2fr)',
    cell: ({ hostname }) =>
      hostname === null ? <Muted>not yet known</Muted> : <code>{hostname}</code>,
  },
  {
    id: 'state',
    header: 'State',
    track: 'minmax(144px, 1fr)',
    before: 'state',
    cell: ({ state }) => state ?? <Muted>unknown</Muted>,
  },
  {
    id: 'scanning',
    header: 'Scanning',
    track: 'minmax(88px, 0.6fr)',
    before: 'scanning',
    cell: ({ scanning }) =>
      scanning === null ? <Muted>unknown</Muted> : scanningWords[`${scanning}`],
  },
  {
    id: 'storageBytes',
    header: 'Storage used',
    track: 'minmax(250px, 1.4fr)',
    number: true,
    before: 'storage',
    cell: (registry) => <Storage registry={registry} />,
  },
]

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
