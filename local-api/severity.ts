const RANKS = ['none', 'low', 'medium', 'high', 'critical']

/** Sort key of a severity word in any case; null for a missing or unknown one. */
export function severityRank(severity: unknown): number | null {
  const rank = typeof severity === 'string' ? RANKS.indexOf(severity.toLowerCase()) : -1
  return rank < 0 ? null : rank
}

/**
 * The test behind a severity filter: comma separated, in any case (contract 3.1). A word nobody
 * carries matches nothing; no filter matches everything.
 */
export function severityFilter(filter: string | undefined): (severity: unknown) => boolean {
  if (!filter) return () => true
  const wanted = new Set(filter.split(',').map((word) => word.trim().toLowerCase()))
  return (severity) => typeof severity === 'string' && wanted.has(severity.toLowerCase())
}
