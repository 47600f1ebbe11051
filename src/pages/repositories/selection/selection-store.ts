import * as z from 'zod/mini'
import { deletedAt, onDeleted } from '#api/recently-deleted.ts'
import { selectionKey } from '../selection-key.ts'

const kept = z.array(z.string())
const none: ReadonlySet<string> = new Set()
const selections = new Map<string, ReadonlySet<string>>()
const listeners = new Set<() => void>()

/**
 * The names that are selected, by registry. They outlive pages, filters, other pages of the app and a
 * reload of this tab; where storage is blocked they outlive all but the reload. What is deleted here is
 * selected no longer.
 */
export const selectionStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  read: (registryId: string): ReadonlySet<string> => {
    const known = selections.get(registryId)
    if (known !== undefined) return known
    const names = restore(registryId)
    selections.set(registryId, names)
    return names
  },
  /** Selects names, or leaves them out from now on. */
  change: (registryId: string, names: readonly string[], on: boolean) => {
    const before = selectionStore.read(registryId)
    if (names.every((name) => before.has(name) === on)) return
    const next = new Set(before)
    for (const name of names) {
      if (on) next.add(name)
      else next.delete(name)
    }
    set(registryId, next)
  },
  /** Selecting has ended: nothing is kept. */
  end: (registryId: string) => {
    set(registryId, none)
    try {
      sessionStorage.removeItem(selectionKey(registryId))
    } catch {
      // Nothing was kept.
    }
  },
}

onDeleted((registryId, name) => selectionStore.change(registryId, [name], false))

function set(registryId: string, names: ReadonlySet<string>) {
  selections.set(registryId, names)
  try {
    sessionStorage.setItem(selectionKey(registryId), JSON.stringify([...names]))
  } catch {
    // Blocked or full storage costs the selection at a reload, and nothing else.
  }
  for (const notify of listeners) notify()
}

function restore(registryId: string): ReadonlySet<string> {
  try {
    const names = kept.parse(JSON.parse(sessionStorage.getItem(selectionKey(registryId)) ?? ''))
    return new Set(names.filter((name) => deletedAt(registryId, name) === 0))
  } catch {
    return none
  }
}
