import { useEffect, useEffectEvent, useState } from 'react'
import { lazyPage } from '#components/lazy-page.ts'
import type * as listTools from './list-tools.ts'

type ListTools = typeof listTools

let loaded: ListTools | null = null

/** Fetches what few readers come for, in a file of its own. */
const load = async (): Promise<ListTools> => (loaded ??= await import('./list-tools.ts'))

/** The same for a page that cannot be shown without; throws a PageLoadError. */
export const loadListTools = lazyPage(load)

/**
 * The tools of the list once they are `wanted` and have come; null before. `onFailure` is called where
 * they cannot be had.
 */
export function useListTools(wanted: boolean, onFailure: () => void): ListTools | null {
  const [tools, setTools] = useState(loaded)
  const failed = useEffectEvent(onFailure)
  useEffect(() => {
    if (wanted && !tools) load().then(setTools, () => failed())
  }, [wanted, tools])
  // A loader may have fetched them since.
  return wanted ? (tools ?? loaded) : null
}
