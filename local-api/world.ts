import type { ArtifactRecord } from './artifact-record.ts'
import type { Dataset } from './dataset.ts'
import { createDataset } from './dataset.ts'
import { failureLabRepositories, plainRepository } from './failure-lab.ts'
import type { LocalApiOptions } from './options.ts'
import type { View } from './overlay.ts'
import { createOverlay, viewThrough } from './overlay.ts'
import { PUBLISHED_REPOSITORIES } from './published-samples.ts'
import { artifactsAfterPush } from './push-artifacts.ts'
import type { RegistryDefinition } from './registries.ts'
import { REGISTRY_IDS } from './registries.ts'
import type { RepositoryRecord } from './repository-record.ts'
import { seedArtifacts } from './seed-artifacts.ts'
import { seedRepositories } from './seed-repositories.ts'
import { deleteSentinel, readSentinel } from './sentinels.ts'
import type { State } from './state-store.ts'
import type { PartialRepository } from './state.ts'
import { timestamp } from './time.ts'

const STAGING_REPOSITORIES = 140
const EDGE_REPOSITORIES = 60
const HIDDEN_REPOSITORIES = 40

export type World = ReturnType<typeof createWorld>

/** All data of one server, made at first use; only states change anything. */
export function createWorld(options: LocalApiOptions) {
  const { now } = options
  const datasets = new Map<string, Dataset>()
  const artifacts = new WeakMap<RepositoryRecord, readonly ArtifactRecord[]>()
  /** What a record was before it was changed through the control endpoint. */
  const earlier = new WeakMap<RepositoryRecord, RepositoryRecord>()

  function seeded(registry: RegistryDefinition): Dataset {
    const dataset = datasets.get(registry.id) ?? createDataset(records(registry, options))
    datasets.set(registry.id, dataset)
    return dataset
  }

  function view(registry: RegistryDefinition, state: State): View {
    const overlay = state.overlays.get(registry.id) ?? createOverlay()
    return viewThrough(() => seeded(registry), overlay, state.nulls)
  }

  /** A repository by name; one whose name is a sentinel exists in every registry. */
  function find(registry: RegistryDefinition, state: State, name: string) {
    const seen = view(registry, state)
    const sentinel = readSentinel(name) ?? deleteSentinel(name)
    return (
      seen.find(name) ?? (sentinel && !seen.isGone(name) ? plainRepository(name, now) : undefined)
    )
  }

  return {
    view,
    find,
    /** Newest push first; made once for each repository. */
    artifacts(registry: RegistryDefinition, repository: RepositoryRecord) {
      // Change by change from the last one that was looked at: there may be very many.
      const changes: RepositoryRecord[] = []
      let known = repository
      for (let record; !artifacts.has(known) && (record = earlier.get(known)); known = record) {
        changes.unshift(known)
      }
      let list = artifacts.get(known) ?? seedArtifacts(registry, known, options)
      artifacts.set(known, list)
      for (const after of changes) {
        list = artifactsAfterPush(list, { registry, before: known, after }, options)
        artifacts.set(after, list)
        known = after
      }
      return list
    },
    /** Lays a partial repository over what there is: of an unknown one, over a first push just now. */
    complete(known: RepositoryRecord | undefined, { name, metadata }: PartialRepository) {
      const firstPush = { artifactCount: 1, pullCount: 0, pushCount: 1, lastPulledAt: null }
      const lastPushedAt = timestamp(Date.now())
      const record = {
        name,
        metadata: { ...(known?.metadata ?? { ...firstPush, lastPushedAt }), ...metadata },
      }
      if (known) earlier.set(record, known)
      return record
    },
  }
}

function records(
  registry: RegistryDefinition,
  { repositories, seed, now }: LocalApiOptions,
): readonly RepositoryRecord[] {
  switch (registry.id) {
    case REGISTRY_IDS.prod:
      return seedRepositories(registry, { count: repositories, seed, now })
    case REGISTRY_IDS.staging:
      return seedRepositories(registry, { count: STAGING_REPOSITORIES, seed, now })
    case REGISTRY_IDS.edge:
      return seedRepositories(registry, { count: EDGE_REPOSITORIES, seed, now })
    case REGISTRY_IDS.hidden:
      return seedRepositories(registry, { count: HIDDEN_REPOSITORIES, seed, now })
    case REGISTRY_IDS.failureLab:
      return failureLabRepositories(now)
    case REGISTRY_IDS.publishedSamples:
      return PUBLISHED_REPOSITORIES
    default:
      return []
  }
}
