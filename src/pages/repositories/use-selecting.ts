import { useState } from 'react'
import { selectionKey } from './selection-key.ts'

/** Registries whose rows are being selected, also where storage is blocked. */
const begun = new Set<string>()

/** Whether rows were being selected in this tab when it was last here. */
function isKept(registryId: string): boolean {
  try {
    if (begun.has(registryId)) return true
    return sessionStorage.getItem(selectionKey(registryId)) !== null
  } catch {
    return false
  }
}

/** Whether rows are being selected, which takes tools that may not come. */
export function useSelecting(registryId: string) {
  const [on, setOn] = useState(() => isKept(registryId))
  return {
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
