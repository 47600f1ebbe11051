import type { Nulls, Sorting } from './ordering.ts'
import { parseOrder, sortRows } from './ordering.ts'
import type { RepositoryRecord } from './repository-record.ts'
import { metadataNumber } from './repository-record.ts'
import { instantOf } from './time.ts'

/** The words of `orderBy` for repositories, default first; there is no `-name` (contract 3.1). */
export const REPOSITORY_ORDERS = [
  '-lastPush',
  '-lastPull',
  '-artifactCount',
  '-pullCount',
  '-pushCount',
  'name',
  'lastPush',
  'lastPull',
  'artifactCount',
  'pullCount',
  'pushCount',
] as const

/** An immutable set of repositories. */
export type Dataset = {
  records: readonly RepositoryRecord[]
  find(name: string): RepositoryRecord | undefined
  /** All records in an order, computed at the first request for it and then shared by all states. */
  inOrder(order: string, nulls: Nulls): readonly RepositoryRecord[]
}

/** How repositories are sorted by an `orderBy` word; equal rows by name. */
export function repositorySorting(order: string, nulls: Nulls): Sorting<RepositoryRecord> {
  const { field, descending } = parseOrder(order)
  const key = (record: RepositoryRecord) => {
    if (field === 'name') return record.name
    if (field === 'lastPush') return instantOf(record.metadata?.['lastPushedAt'])
    if (field === 'lastPull') return instantOf(record.metadata?.['lastPulledAt'])
    return metadataNumber(record, field)
  }
  return { key, tie: (record) => record.name, descending, nulls }
}

/** Wraps records whose names are unique. */
export function createDataset(records: readonly RepositoryRecord[]): Dataset {
  const byName = new Map(records.map((record) => [record.name, record]))
  const orders = new Map<string, readonly RepositoryRecord[]>()
  return {
    records,
    find: (name) => byName.get(name),
    inOrder(order, nulls) {
      const key = `${order} ${nulls}`
      const sorted = orders.get(key) ?? sortRows(records, repositorySorting(order, nulls))
      orders.set(key, sorted)
      return sorted
    },
  }
}
