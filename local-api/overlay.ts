import type { Dataset } from './dataset.ts'
import { repositorySorting } from './dataset.ts'
import type { Nulls } from './ordering.ts'
import { insertRows } from './ordering.ts'
import type { RepositoryRecord } from './repository-record.ts'

/** What one state changes about one registry; the seed's data underneath stays as it is. */
export type Overlay = {
  /** Everything the registry holds in this state, in place of the seed's repositories. */
  base: Dataset | undefined
  /** Added or replaced, by name. */
  put: Map<string, RepositoryRecord>
  /** Deleted: name to the instant (milliseconds since 1970) from which it is no longer seen. */
  goneAt: Map<string, number>
}

/** A registry's repositories as seen through a state. */
export type View = {
  find(name: string): RepositoryRecord | undefined
  inOrder(order: string): readonly RepositoryRecord[]
  isGone(name: string): boolean
}

/** An overlay that changes nothing, or one that replaces the registry's whole content. */
export function createOverlay(base?: Dataset): Overlay {
  return { base, put: new Map(), goneAt: new Map() }
}

/** The overlay of a registry in a state, made at its first change. */
export function overlayOf(state: { overlays: Map<string, Overlay> }, registryId: string): Overlay {
  const overlay = state.overlays.get(registryId) ?? createOverlay()
  state.overlays.set(registryId, overlay)
  return overlay
}

/** Looks at a registry's seeded repositories through what a state changed about them. */
export function viewThrough(seeded: () => Dataset, overlay: Overlay, nulls: Nulls): View {
  const base = overlay.base ?? seeded()
  const { put, goneAt } = overlay
  const isGone = (name: string) => (goneAt.get(name) ?? Number.POSITIVE_INFINITY) <= Date.now()
  return {
    isGone,
    find: (name) => (isGone(name) ? undefined : (put.get(name) ?? base.find(name))),
    inOrder(order) {
      const rows = base.inOrder(order, nulls)
      if (put.size === 0 && goneAt.size === 0) return rows
      const rest = rows.filter(({ name }) => !put.has(name) && !isGone(name))
      if (put.size === 0) return rest
      const added = [...put.values()].filter(({ name }) => !isGone(name))
      return insertRows(rest, added, repositorySorting(order, nulls))
    },
  }
}
