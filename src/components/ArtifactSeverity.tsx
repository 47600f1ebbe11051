import { type Scanned, scanOutcome } from '#lib/scan-outcome.ts'
import { viewSeverity } from '#lib/severity.ts'
import { Muted } from '#ui/Muted.tsx'
import { SeverityBadge } from './SeverityBadge.tsx'

/** The severity of an artifact; without one, what is known of its scan, which may have found nothing. */
export function ArtifactSeverity({ artifact }: { artifact: Scanned }) {
  const missing = viewSeverity(artifact.maxSeverity).kind === 'missing'
  const outcome = scanOutcome(artifact)
  if (!missing || outcome === 'not-recorded')
    return <SeverityBadge severity={artifact.maxSeverity} />
  return outcome === 'nothing-found' ? <Muted>Nothing found</Muted> : <Muted>not told</Muted>
}
