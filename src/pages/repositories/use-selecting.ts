import { useEffect, useState } from 'react'
import { showToast } from '#ui/toast-store.ts'
import { selectionKey } from './selection-key.ts'
import type * as selection from './selection/selection.ts'

type Tools = typeof selection

let loaded: Tools | null = null

/** Registries whose rows are being selected, also where storage is blocked. */
const begun = new Set<string>()

const load = async (): Promise<Tools> => (loaded ??= await import('./selection/selection.ts'))

/** Whether rows were being selected in this tab when it was last here. */
function isKept(registryId: string): boolean {
  try {
    if (begun.has(registryId)) return true
    return sessionStorage.getItem(selectionKey(registryId)) !== null
  } catch {
    return false
  }
}

/**
 * Selecting rows, which few come for: what it takes comes in a file of its own, when it is begun. `tools`
 * is null as long as it is not.
 */
export function useSelecting(registryId: string) {
  const [on, setOn] = useState(() => isKept(registryId))
  const [tools, setTools] = useState(loaded)
  useEffect(() => {
    if (!on || tools) return
    load().then(setTools, () => {
      setOn(false)
      showToast('No rows can be selected: a part of the dashboard did not arrive.', 'failure')
    })
  }, [on, tools])
  return {
    tools: on ? tools : null,
    on,
    begin: () => {
      begun.add(registryId)
      setOn(true)
    },
    end: () => {
      begun.delete(registryId)
      setOn(false)
    },
  }
}
