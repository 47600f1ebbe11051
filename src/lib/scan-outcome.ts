import { viewSeverity } from './severity.ts'

/** As much of an artifact as tells what became of its scan; null is "not told". */
export type Scanned = {
  lastScannedAt: Date | null
  maxSeverity: string | null
  findingCount: number | null
}

/**
 * What is known of an artifact's scan: none is recorded, it found nothing, it found something, or it is
 * recorded and its result is not told. A count or a severity is the trace of a scan too: the API
 * requires none of these fields (contract 3.4).
 */
export type ScanOutcome = 'not-recorded' | 'nothing-found' | 'found' | 'not-told'

export function scanOutcome({ lastScannedAt, maxSeverity, findingCount }: Scanned): ScanOutcome {
  const severity = viewSeverity(maxSeverity)
  const isClean = severity.kind === 'known' && severity.word === 'none'
  if ((findingCount ?? 0) > 0) return 'found'
  if (severity.kind !== 'missing' && !isClean) return findingCount === null ? 'found' : 'not-told'
  if (lastScannedAt === null && severity.kind === 'missing') return 'not-recorded'
  return isClean || findingCount === 0 ? 'nothing-found' : 'not-told'
}
