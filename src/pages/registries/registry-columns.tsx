import type { Registry } from '#api/wire/registry.ts'
import type { Column } from '#components/columns.ts'
import { Link } from '#components/Link.tsx'
import { formatBytes } from '#lib/format-bytes.ts'
import type { GarbageCollectionSchedule } from '#lib/garbage-collection.ts'
import { nextGarbageCollection } from '#lib/next-garbage-collection.ts'
import { paths } from '#lib/paths.ts'
import { usePresent } from '#ui/Clock.tsx'
import { FullTime, RelativeTime } from '#ui/DateTime.tsx'
import { Muted } from '#ui/Muted.tsx'
import styles from './RegistriesPage.module.css'

const scanningWords = { true: 'On', false: 'Off' }

const unscheduledWords = { none: 'none scheduled', unreadable: 'could not be read' }

/** Their least widths are together what a table has before its rows become cards: 858 px. */
export const registryColumns: readonly Column<Registry>[] = [
  {
    id: 'name',
    header: 'Name',
    track: 'minmax(100px, 1.6fr)',
    cell: ({ id, name }) => <Link to={paths.repositories(id)}>{name}</Link>,
  },
  {
    id: 'location',
    header: 'Location',
    track: 'minmax(80px, 0.8fr)',
    before: 'in',
    cell: ({ location }) => location,
  },
  {
    id: 'hostname',
    header: 'Host name',
    track: 'minmax(114px, 2.2fr)',
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
    track: 'minmax(88px, 0.5fr)',
    before: 'scanning',
    cell: ({ scanning }) =>
      scanning === null ? <Muted>unknown</Muted> : scanningWords[`${scanning}`],
  },
  {
    id: 'storageBytes',
    header: 'Storage used',
    track: 'minmax(160px, 1.2fr)',
    number: true,
    before: 'storage',
    cell: (registry) => <Storage registry={registry} />,
  },
  {
    id: 'garbageCollection',
    header: 'Next garbage collection',
    track: 'minmax(172px, 1.2fr)',
    before: 'next garbage collection',
    cell: ({ garbageCollection }) =>
      typeof garbageCollection === 'string' ? (
        <Muted>{unscheduledWords[garbageCollection]}</Muted>
      ) : (
        <NextGarbageCollection schedule={garbageCollection} />
      ),
  },
]

/** How much, and when that was measured: the API counts once in a while (contract 4.21). */
function Storage({ registry: { storageBytes, storageMeasuredAt } }: { registry: Registry }) {
  if (storageBytes === null || storageMeasuredAt === null) return <Muted>not measured yet</Muted>
  return (
    <>
      {formatBytes(storageBytes)}{' '}
      <span className={styles.measured}>
        measured <RelativeTime date={storageMeasuredAt} />
      </span>
    </>
  )
}

/** Only when it begins: how long the registry is read-only then, nobody tells (contract 4.15). */
function NextGarbageCollection({ schedule }: { schedule: GarbageCollectionSchedule }) {
  return <FullTime date={nextGarbageCollection(schedule, usePresent())} />
}
