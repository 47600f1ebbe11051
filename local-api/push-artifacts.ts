import type { ArtifactRecord } from './artifact-record.ts'
import type { Random } from './random.ts'
import { hexDigits, randomFor } from './random.ts'
import type { RegistryDefinition } from './registries.ts'
import type { RepositoryRecord } from './repository-record.ts'
import { metadataNumber } from './repository-record.ts'
import { seedArtifacts } from './seed-artifacts.ts'
import { seedScan } from './seed-scan.ts'
import { MINUTE, instantOf, timestamp } from './time.ts'

type Push = { registry: RegistryDefinition; before: RepositoryRecord; after: RepositoryRecord }

/**
 * The artifacts after a change through the control endpoint. A later `lastPushedAt` is a push: new
 * artifacts stand before those there were, which keep their digests and lose `latest`; a push that
 * raises no `artifactCount` takes the place of the newest. What the counters gained goes to the
 * newest. A record that lost something, or was scanned anew, is no push, and is seeded afresh.
 */
export function artifactsAfterPush(
  known: readonly ArtifactRecord[],
  { registry, before, after }: Push,
  options: { seed: number; now: number },
): readonly ArtifactRecord[] {
  const gained = (field: string) =>
    (metadataNumber(after, field) ?? 0) - (metadataNumber(before, field) ?? 0)
  const [added, pushes, pulls] = ['artifactCount', 'pushCount', 'pullCount'].map(gained)
  const [first, ...older] = known
  const pushed = at(after) > at(before)
  const same = before.metadata?.['lastSeverity'] === after.metadata?.['lastSeverity'] && added === 0
  const lost = [added, pushes, pulls].some((gain) => gain === undefined || gain < 0)
  if (!first || lost || at(after) < at(before) || !(pushed || same)) {
    return seedArtifacts(registry, after, options)
  }

  const random = randomFor(`${options.seed}:${registry.id}:${after.name}:${at(after)}`)
  const fresh = pushed
    ? Array.from({ length: Math.max(1, added ?? 0) }, (_, index) => {
        const instant = at(after) - index * MINUTE
        return pushedArtifact(random, registry, after, { pushed: instant, index, ...options })
      })
    : []
  const stored = pushed ? (added ? known : older).map(withoutLatest) : known
  const [newest, ...rest] = [...fresh, ...stored]
  if (!newest) return []
  // Whatever it took the place of has been pushed and pulled too.
  const replaced = pushed && !added ? first.metadata : { pushCount: 0, pullCount: 0 }
  const pullCount = newest.metadata.pullCount + replaced.pullCount + (pulls ?? 0)
  const metadata = {
    ...newest.metadata,
    pushCount: newest.metadata.pushCount + replaced.pushCount + (pushes ?? 0),
    pullCount,
    lastPulledAt: pullCount > 0 ? lastPull(after) : null,
  }
  return [{ ...newest, metadata }, ...rest]
}

const at = ({ metadata }: RepositoryRecord) => instantOf(metadata?.['lastPushedAt']) ?? 0

const lastPull = ({ metadata }: RepositoryRecord) => {
  const pulled = instantOf(metadata?.['lastPulledAt'])
  return pulled === null ? null : timestamp(pulled)
}

function pushedArtifact(
  random: Random,
  registry: RegistryDefinition,
  repository: RepositoryRecord,
  { pushed, index, now }: { pushed: number; index: number; now: number },
): ArtifactRecord {
  const digest = `sha256:${hexDigits(random, 64)}`
  const severity = registry.scanning ? repository.metadata?.['lastSeverity'] : undefined
  const { metadata: scan, findings } = seedScan(random, severity, { pushed, now })
  const own = `build-${new Date(pushed).toISOString().slice(0, 16).replaceAll(/[-:]/g, '')}`
  return {
    properties: {
      repositoryName: repository.name,
      digest,
      tags: index === 0 ? ['latest', own] : [own],
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
    },
    metadata: {
      lastPushedAt: timestamp(pushed),
      lastPulledAt: null,
      pushCount: 0,
      pullCount: 0,
      ...scan,
    },
    findings,
  }
}

/** `latest` is where the newest is; the others keep what names them alone. */
function withoutLatest(artifact: ArtifactRecord): ArtifactRecord {
  const { tags } = artifact.properties
  if (!tags?.includes('latest')) return artifact
  const own = tags.filter((tag) => tag !== 'latest')
  return { ...artifact, properties: { ...artifact.properties, tags: own } }
}
