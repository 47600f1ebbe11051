import type { Advisory } from './advisory.ts'
import type { ArtifactRecord } from './artifact-record.ts'
import type { Nulls, SortKey } from './ordering.ts'
import { parseOrder, sortRows } from './ordering.ts'
import { severityRank } from './severity.ts'
import { instantOf } from './time.ts'

const both = (words: readonly string[]) => words.flatMap((word) => [`-${word}`, word])

/** The words of `orderBy`, default first, of a repository's artifacts (contract 3.4). */
export const REPOSITORY_ARTIFACT_ORDERS = both([
  'lastPush',
  'lastPull',
  'lastScan',
  'pullCount',
  'pushCount',
  'vulnMaxSeverity',
  'vulnTotalScore',
  'vulnTotalCount',
  'vulnFixableCount',
])

/** The same of a registry's artifacts, which know neither the severity nor the score. */
export const REGISTRY_ARTIFACT_ORDERS = both([
  'pullCount',
  'pushCount',
  'lastPush',
  'lastPull',
  'lastScan',
  'vulnTotalCount',
  'vulnFixableCount',
])

/** The same of an artifact's findings (contract 3.5). */
export const FINDING_ORDERS = both(['score', 'severity', 'publishedAt', 'updatedAt', 'fixable'])

const ARTIFACT_KEYS: Record<string, (metadata: ArtifactRecord['metadata']) => SortKey> = {
  lastPush: (metadata) => instantOf(metadata.lastPushedAt),
  lastPull: (metadata) => instantOf(metadata.lastPulledAt),
  lastScan: (metadata) => instantOf(metadata.lastScannedAt),
  pullCount: (metadata) => metadata.pullCount,
  pushCount: (metadata) => metadata.pushCount,
  vulnMaxSeverity: (metadata) => severityRank(metadata.vulnMaxSeverity),
  vulnTotalScore: (metadata) => metadata.vulnTotalScore ?? null,
  vulnTotalCount: (metadata) => metadata.vulnTotalCount ?? null,
  vulnFixableCount: (metadata) => metadata.vulnFixableCount ?? null,
}

const FINDING_KEYS: Record<string, (advisory: Advisory) => SortKey> = {
  score: ({ properties }) => properties.score,
  severity: ({ properties }) => severityRank(properties.severity),
  publishedAt: ({ metadata }) => instantOf(metadata.publishedAt),
  updatedAt: ({ metadata }) => instantOf(metadata.updatedAt),
  fixable: ({ properties }) => Number(properties.fixable),
}

const digestOf = ({ properties }: ArtifactRecord) => properties.digest

/** Sorts artifacts by an `orderBy` word; equal ones by digest. */
export function sortArtifacts(rows: readonly ArtifactRecord[], order: string, nulls: Nulls) {
  const { field, descending } = parseOrder(order)
  const key = ({ metadata }: ArtifactRecord) => ARTIFACT_KEYS[field]?.(metadata) ?? null
  return sortRows(rows, { key, tie: digestOf, descending, nulls })
}

/** Sorts findings by an `orderBy` word; equal ones by id. */
export function sortFindings(rows: readonly Advisory[], order: string, nulls: Nulls) {
  const { field, descending } = parseOrder(order)
  const key = (row: Advisory) => FINDING_KEYS[field]?.(row) ?? null
  return sortRows(rows, { key, tie: (row) => row.id, descending, nulls })
}
