import type { Advisory } from './advisory.ts'
import { ADVISORIES } from './advisories.ts'
import type { Random } from './random.ts'
import { between, pick } from './random.ts'
import { severityRank } from './severity.ts'

const WORST_COUNT = 4
const LESSER_COUNT = 12

/** Advisories by the rank of their severity, 0 ("none", nobody) to 4 ("critical"). */
const BY_RANK = [0, 1, 2, 3, 4].map((rank) =>
  ADVISORIES.filter(({ properties }) => severityRank(properties.severity) === rank),
)

/**
 * What a scan found in an image whose worst finding has the given severity. A word that is no
 * severity is kept: one finding carries it.
 */
export function findingsFor(random: Random, severity: string): Advisory[] {
  const worst = severityRank(severity)
  if (worst === 0) return []
  if (worst === null) {
    const advisory = pick(random, ADVISORIES)
    return [{ ...advisory, properties: { ...advisory.properties, severity } }]
  }
  const found = new Set<Advisory>()
  take(random, found, worst, between(random, 1, WORST_COUNT))
  for (let rank = worst - 1; rank > 0; rank -= 1) {
    take(random, found, rank, between(random, 0, LESSER_COUNT))
  }
  return [...found]
}

function take(random: Random, found: Set<Advisory>, rank: number, count: number): void {
  const advisories = BY_RANK[rank] ?? []
  for (let taken = 0; taken < count; taken += 1) found.add(pick(random, advisories))
}

/** The `vuln…` numbers of an artifact; the score is a sum in single precision (contract 3.4). */
export function summarize(findings: readonly Advisory[], severity: string) {
  const score = findings.reduce((sum, { properties }) => Math.fround(sum + properties.score), 0)
  return {
    vulnMaxSeverity: severity,
    vulnTotalScore: Number(score.toPrecision(8)),
    vulnTotalCount: findings.length,
    vulnFixableCount: findings.filter(({ properties }) => properties.fixable).length,
  }
}
