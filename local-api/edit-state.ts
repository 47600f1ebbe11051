import { createDataset } from './dataset.ts'
import { createOverlay, overlayOf } from './overlay.ts'
import type { RegistryDefinition } from './registries.ts'
import { findRegistry } from './registries.ts'
import type { State } from './state-store.ts'
import { addRules } from './state-store.ts'
import type { PartialRepository, StateSetup } from './state.ts'
import type { World } from './world.ts'

/** Carries out a setup or a change; throws, before anything is changed, at an unknown registry. */
export function editState(world: World, state: State, setup: StateSetup): void {
  const replaced = Object.entries(setup.repositories ?? {}).map(([id, partials]) => ({
    registry: knownRegistry(id),
    partials,
  }))
  const put = (setup.put ?? []).map(({ registryId, repository }) => ({
    registry: knownRegistry(registryId),
    repository,
  }))
  const removed = (setup.remove ?? []).map(({ registryId, name }) => ({
    registry: knownRegistry(registryId),
    name,
  }))

  for (const { registry, partials } of replaced) {
    const records = partials.map((partial) => complete(world, registry, state, partial))
    state.overlays.set(registry.id, createOverlay(createDataset(records)))
  }
  for (const { registry, repository } of put) {
    const record = complete(world, registry, state, repository)
    const overlay = overlayOf(state, registry.id)
    overlay.goneAt.delete(record.name)
    overlay.put.set(record.name, record)
  }
  for (const { registry, name } of removed) {
    overlayOf(state, registry.id).goneAt.set(name, Date.now())
  }
  if (setup.chaos) state.chaos = setup.chaos
  if (setup.nulls) state.nulls = setup.nulls
  addRules(state, setup.rules ?? [])
}

function complete(
  world: World,
  registry: RegistryDefinition,
  state: State,
  partial: PartialRepository,
) {
  return world.complete(world.find(registry, state, partial.name), partial)
}

function knownRegistry(id: string): RegistryDefinition {
  const registry = findRegistry(id)
  if (!registry) throw new Error(`There is no registry ${id}`)
  return registry
}
