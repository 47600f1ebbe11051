import type { JsonObject } from './json.ts'
import type { Random } from './random.ts'
import { between, pickWeighted, randomFor, uuid } from './random.ts'
import type { RegistryDefinition } from './registries.ts'
import { REGISTRY_IDS } from './registries.ts'
import type { RepositoryRecord } from './repository-record.ts'
import { NO_AUDIT } from './repository-record.ts'
import { repositoryNames } from './seed-names.ts'
import { DAY, HOUR, MINUTE, timestamp, timestampWithOffset } from './time.ts'

const MAX_PULLS = 30_000_000
const MAX_PUSHES = 6_000
const MAX_ARTIFACTS = 400
const OLDEST_PUSH = 3 * 365 * DAY
const NEWEST_PUSH = 4 * MINUTE

/** Days that the last push falls into, with their share of the repositories. */
const PUSH_SPANS = [
  [14, 0.4],
  [90, 0.3],
  [365, 0.2],
  [1095, 0.1],
] as const

/** `undefined` is never scanned, which the API leaves out; `null` comes in real answers too. */
const SEVERITIES = [
  ['critical', 0.09],
  ['high', 0.22],
  ['medium', 0.27],
  ['low', 0.14],
  ['none', 0.13],
  [null, 0.05],
  [undefined, 0.1],
] as const

/**
 * The repositories of a registry from a seed; ages count from `now` (milliseconds). The first
 * one is the newest push, four minutes old.
 */
export function seedRepositories(
  registry: RegistryDefinition,
  { count, seed, now }: { count: number; seed: number; now: number },
): RepositoryRecord[] {
  const random = randomFor(`${seed}:${registry.name}`)
  let previousPush = 0
  return repositoryNames(random, count).map((name, index) => {
    // Pipelines push several images in one second: equal dates are usual.
    const sameBuild = index > 1 && random() < 0.04
    const pushed = index === 0 ? NEWEST_PUSH : sameBuild ? previousPush : pushAge(random)
    previousPush = pushed
    const featured = index === 0 && registry.id === REGISTRY_IDS.prod
    const metadata = seedMetadata(random, registry, name, { pushed, now })
    return { name, metadata: featured ? { ...metadata, ...featuredCounters(now) } : metadata }
  })
}

/** The image that everybody looks at first: pulled all the time, pushed often. */
function featuredCounters(now: number): JsonObject {
  return {
    artifactCount: 148,
    pullCount: MAX_PULLS - 81_944,
    pushCount: 1_842,
    lastPulledAt: timestamp(now - MINUTE),
    lastSeverity: 'high',
  }
}

/** Milliseconds since the last push: most within months, a tail of three years. */
function pushAge(random: Random): number {
  const days = pickWeighted(random, PUSH_SPANS)
  const age = NEWEST_PUSH + HOUR / 4 + random() ** 1.5 * days * DAY
  return Math.min(OLDEST_PUSH, age)
}

/** A number from 1 to `max`, small ones as common as large ones on a logarithmic scale. */
function logarithmic(random: Random, max: number): number {
  return Math.min(max, Math.floor(max ** random()))
}

function seedMetadata(
  random: Random,
  registry: RegistryDefinition,
  name: string,
  { pushed, now }: { pushed: number; now: number },
): JsonObject {
  const pushCount = logarithmic(random, MAX_PUSHES)
  const neverPulled = random() < 0.08
  // Old images are still pulled: the last pull may be much younger than the last push.
  const pulled = random() < 0.7 ? random() ** 3 * pushed : random() * 60 * DAY + pushed * random()
  return {
    artifactCount: random() < 0.01 ? 0 : Math.min(pushCount, logarithmic(random, MAX_ARTIFACTS)),
    pullCount: neverPulled ? 0 : logarithmic(random, MAX_PULLS),
    pushCount,
    lastPulledAt: neverPulled ? null : timestamp(now - MINUTE - Math.min(pulled, OLDEST_PUSH)),
    lastPushedAt: timestamp(now - pushed),
    lastSeverity: registry.scanning ? severity(random, pushed) : undefined,
    ...(random() < 0.12 ? audit(random, registry, name, now) : NO_AUDIT),
  }
}

function severity(random: Random, pushed: number): string | null | undefined {
  const word = pickWeighted(random, SEVERITIES)
  // Images from before scanning was switched on were never scanned.
  return pushed > 2 * 365 * DAY && random() < 0.6 ? undefined : word
}

function audit(
  random: Random,
  registry: RegistryDefinition,
  name: string,
  now: number,
): JsonObject {
  const user = uuid(random)
  const created = now - OLDEST_PUSH - random() * 90 * DAY
  const modified = random() < 0.5 ? now - random() * 30 * DAY : null
  return {
    createdDate: timestampWithOffset(created, between(random, 1, 2)),
    createdBy: `ionos:identity:::users/${user}`,
    createdByUserId: user,
    lastModifiedDate: modified === null ? null : timestampWithOffset(modified, 1),
    lastModifiedBy: modified === null ? null : `ionos:identity:::users/${user}`,
    lastModifiedByUserId: modified === null ? null : user,
    resourceURN: `ionos:containerregistry:${registry.location}:31234567:registries/${registry.id}/repositories/${name}`,
  }
}
