import { useEffect, useState } from 'react'
import { enter, leave } from '#api/walk/lookers.ts'
import type { ResultSearch } from '#api/walk/result-walk.ts'
import { newViewRun, viewRun } from '#api/walk/view-runs.ts'

/** The reading of a view, which goes on as long as it is looked at. */
export function useViewRun(registryId: string, { name, severity, view, days }: ResultSearch) {
  const search = { name, severity, view, days }
  const wanted = JSON.stringify(search)
  const [known, setKnown] = useState(() => ({ wanted, run: viewRun(registryId, search) }))
  const current = known.wanted === wanted ? known : { wanted, run: viewRun(registryId, search) }
  if (current !== known) setKnown(current)
  const { run } = current
  useEffect(() => {
    enter(run)
    return () => leave(run)
  }, [run])
  return { run, readAnew: () => setKnown({ wanted, run: newViewRun(registryId, search) }) }
}
