import { use } from 'react'
import { viewSeverity } from '#lib/severity.ts'
import { ScanningOff } from './scanning.ts'
import styles from './SeverityBadge.module.css'

/**
 * A severity by shape, word and colour, in this order; the API's unknown words as they are. Without
 * one: "Not scanned", or "Scanning is off" where the registry says so.
 */
export function SeverityBadge({ severity }: { severity: string | null }) {
  const view = viewSeverity(severity)
  const look = view.kind === 'known' ? view.word : view.kind
  return (
    <span className={`${styles.badge} ${styles[look]}`}>
      {/* Read only here: a thousand rows with a severity are not drawn again for the others. */}
      {view.kind === 'missing' && use(ScanningOff) ? 'Scanning is off' : view.label}
    </span>
  )
}
