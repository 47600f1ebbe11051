import type { JsonObject } from './json.ts'
import type { RepositoryRecord } from './repository-record.ts'
import { NO_AUDIT } from './repository-record.ts'
import { SENTINEL_NAMES } from './sentinels.ts'
import { DAY, HOUR, timestamp } from './time.ts'

/** Names that break a router, a proxy or a client which decodes once too often. */
export const ODD_NAMES = [
  'team/app',
  'artifacts',
  'repositories',
  'team/artifacts',
  'a%b',
  'with space',
  '100%2Fpercent',
  'org/ci/build',
  'plus+sign',
  'ünïcode/größe',
  'question?mark#hash',
  'name@sha256',
] as const

/** A well-formed repository, pushed a day before `now`, with `changes` to its metadata. */
export function plainRepository(
  name: string,
  now: number,
  changes: JsonObject = {},
): RepositoryRecord {
  const metadata = {
    ...NO_AUDIT,
    artifactCount: 3,
    pullCount: 1_204,
    pushCount: 17,
    lastPulledAt: timestamp(now - HOUR),
    lastPushedAt: timestamp(now - DAY),
    lastSeverity: 'medium',
  }
  return { name, metadata: { ...metadata, ...changes } }
}

/** All of the failure lab: sentinels, odd names, and rows with odd or malformed values. */
export function failureLabRepositories(now: number): RepositoryRecord[] {
  const row = (name: string, changes?: JsonObject) => plainRepository(name, now, changes)
  return [
    ...SENTINEL_NAMES.map((name) => row(name)),
    ...ODD_NAMES.map((name) => row(name)),
    row('malformed-pull-count', { pullCount: 'many' }),
    { name: 'malformed-no-metadata', metadata: undefined },
    row('unknown-severity', { lastSeverity: 'catastrophic' }),
    row('upper-case-severity', { lastSeverity: 'HIGH' }),
    row('future-dates', {
      lastPushedAt: timestamp(now + 2 * DAY),
      lastPulledAt: timestamp(now + 400 * DAY),
    }),
    row('zero-date', {
      lastPushedAt: '0001-01-01T00:00:00Z',
      lastPulledAt: '0001-01-01T00:00:00Z',
    }),
    row('minutes-only-date', { lastPushedAt: '2019-01-01T00:00Z', lastPulledAt: null }),
    row('pulled-without-date', { lastPulledAt: null, pullCount: 88 }),
    row('never-pulled', { lastPulledAt: null, pullCount: 0 }),
  ]
}
