import { expect, test } from 'vitest'
import { scanOutcome } from './scan-outcome.ts'

const at = new Date(0)

test.each([
  // Zeros without a scan are no result.
  [null, null, null, 'not-recorded'],
  [null, '', 0, 'not-recorded'],
  [at, 'none', 0, 'nothing-found'],
  [at, null, 0, 'nothing-found'],
  [null, 'None', null, 'nothing-found'],
  [at, 'high', 7, 'found'],
  [null, null, 7, 'found'],
  [null, 'weird', null, 'found'],
  // The API contradicts itself, or is silent.
  [at, 'high', 0, 'not-told'],
  [at, null, null, 'not-told'],
] as const)(
  'scanned %j, severity %j, %j findings: %s',
  (lastScannedAt, severity, count, outcome) => {
    const artifact = { lastScannedAt, maxSeverity: severity, findingCount: count }
    expect(scanOutcome(artifact)).toBe(outcome)
  },
)
