import type { ArtifactRecord } from './artifact-record.ts'
import { PUBLISHED_ARTIFACTS } from './published-samples.ts'
import type { Random } from './random.ts'
import { between, hexDigits, pickWeighted, randomFor } from './random.ts'
import type { RegistryDefinition } from './registries.ts'
import type { RepositoryRecord } from './repository-record.ts'
import { metadataNumber } from './repository-record.ts'
import { seedScan } from './seed-scan.ts'
import { splitCount } from './split-count.ts'
import { DAY, MINUTE, instantOf, timestamp } from './time.ts'

/** More would only be slow; seeded repositories stay far below it. */
const MAX_ARTIFACTS = 2_000

const MEDIA_TYPES = [
  ['application/vnd.oci.image.manifest.v1+json', 0.6],
  ['application/vnd.docker.distribution.manifest.v2+json', 0.25],
  ['application/vnd.oci.image.index.v1+json', 0.15],
] as const

/** `undefined` is an image that was never scanned. */
const OLDER_SEVERITIES = [
  ['critical', 0.12],
  ['high', 0.28],
  ['medium', 0.25],
  ['low', 0.1],
  ['none', 0.1],
  [undefined, 0.15],
] as const

/** The artifact, counted from the newest, that is critical and still pulled in some repositories. */
const KEPT = 2
/** The one that carries many tags, and in how many of all repositories there is one. */
const MANY_TAGS = 1
const MANY_TAGS_SHARE = 0.1

/**
 * The artifacts of a repository, newest push first: as many as its `artifactCount`, their pushes and
 * pulls adding up to its own, the newest as severe as its `lastSeverity`. Its name and the seed
 * decide everything else.
 */
export function seedArtifacts(
  registry: RegistryDefinition,
  repository: RepositoryRecord,
  { seed, now }: { seed: number; now: number },
): readonly ArtifactRecord[] {
  const published = registry.published ? publishedArtifacts(repository.name) : []
  if (published.length > 0) return published

  const random = randomFor(`${seed}:${registry.id}:${repository.name}`)
  const count = Math.min(MAX_ARTIFACTS, metadataNumber(repository, 'artifactCount') ?? 0)
  const pushes = splitCount(random, metadataNumber(repository, 'pushCount') ?? count, count)
  const pulls = splitCount(random, metadataNumber(repository, 'pullCount') ?? 0, count)
  const repositoryPulled = instantOf(repository.metadata?.['lastPulledAt'])
  let pushed = instantOf(repository.metadata?.['lastPushedAt']) ?? now - 365 * DAY
  let release = between(random, count, count + 200)
  const keptIndex = stillInUse(repository) ? KEPT : -1
  const manyIndex = randomFor(`tags:${repository.name}`)() < MANY_TAGS_SHARE ? MANY_TAGS : -1

  return pulls.map((pullCount, index) => {
    const newest = index === 0
    if (!newest) pushed -= 10 * MINUTE + random() ** 3 * 40 * DAY
    release -= 1
    const older = repositoryPulled && Math.min(repositoryPulled, pushed + random() * 60 * DAY)
    const olderSeverity = pickWeighted(random, OLDER_SEVERITIES)
    const kept = index === keptIndex
    const pulled = newest || kept ? repositoryPulled : older
    const severity = newest
      ? repository.metadata?.['lastSeverity']
      : kept
        ? 'critical'
        : olderSeverity
    const { metadata: scan, findings } = seedScan(
      random,
      registry.scanning ? severity : undefined,
      { pushed, now },
    )
    return {
      properties: {
        repositoryName: repository.name,
        digest: `sha256:${hexDigits(random, 64)}`,
        tags: index === manyIndex ? manyTags(release) : tags(random, release, newest),
        mediaType: pickWeighted(random, MEDIA_TYPES),
      },
      metadata: {
        lastPushedAt: timestamp(pushed),
        lastPulledAt: pullCount > 0 && pulled !== null ? timestamp(pulled) : null,
        pushCount: pushes[index] ?? 0,
        pullCount,
        ...scan,
      },
      findings,
    }
  })
}

/** A mild last push over an image that is critical and still in use: every third such repository. */
function stillInUse({ name, metadata }: RepositoryRecord): boolean {
  const mild = metadata?.['lastSeverity'] === 'low' || metadata?.['lastSeverity'] === 'none'
  return mild && randomFor(`kept:${name}`)() < 1 / 3
}

/** As a pipeline leaves them that tags each build, branch and environment: one image, thirty tags. */
function manyTags(release: number): string[] {
  const builds = Array.from({ length: 26 }, (_, index) => `build-${release * 40 + index}`)
  return [`1.${release}.0`, 'stable', 'staging', 'main', ...builds]
}

function publishedArtifacts(name: string): ArtifactRecord[] {
  return PUBLISHED_ARTIFACTS.filter(({ properties }) => properties.repositoryName === name)
}

/** Semantic versions counting down from the newest, which is also `latest`; a few have no tag. */
function tags(random: Random, release: number, newest: boolean): string[] | undefined {
  const minor = `${Math.floor(release / 100) + 1}.${Math.floor((release % 100) / 5)}`
  const version = `${minor}.${release % 5}`
  if (newest) return ['latest', minor, version]
  const chance = random()
  if (chance < 0.12) return undefined
  return chance < 0.2 ? [version, `sha-${hexDigits(random, 7)}`] : [version]
}
