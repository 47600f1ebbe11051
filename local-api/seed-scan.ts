import type { ArtifactRecord } from './artifact-record.ts'
import { findingsFor, summarize } from './findings.ts'
import type { Json } from './json.ts'
import type { Random } from './random.ts'
import { DAY, MINUTE, timestamp } from './time.ts'

type Scan = Pick<ArtifactRecord, 'findings'> & { metadata: Partial<ArtifactRecord['metadata']> }

const NOT_SCANNED = {
  lastScannedAt: null,
  vulnMaxSeverity: null,
  vulnTotalScore: null,
  vulnTotalCount: null,
  vulnFixableCount: null,
}

/**
 * The result of the last scan of an image. A severity that is absent leaves the fields out, null sets
 * them to null: the API does both (contract 3.1). Most scans are a day old, some as old as the push.
 */
export function seedScan(
  random: Random,
  severity: Json | undefined,
  { pushed, now }: { pushed: number; now: number },
): Scan {
  if (severity === undefined) return { findings: [], metadata: {} }
  if (typeof severity !== 'string') return { findings: [], metadata: NOT_SCANNED }
  const findings = findingsFor(random, severity)
  const atPush = pushed + 2 * MINUTE
  const scanned = random() < 0.2 ? atPush : Math.max(atPush, now - random() * DAY)
  const metadata = { lastScannedAt: timestamp(scanned), ...summarize(findings, severity) }
  return { findings, metadata }
}
