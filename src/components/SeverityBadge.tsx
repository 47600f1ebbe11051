import { viewSeverity } from '#lib/severity.ts'
import styles from './SeverityBadge.module.css'

/** A severity by shape, word and colour, in this order; the API's unknown words as they are. */
export function SeverityBadge({ severity }: { severity: string | null }) {
  const view = viewSeverity(severity)
  const look = view.kind === 'known' ? view.word : view.kind
  return <span className={`${styles.badge} ${styles[look]}`}>{view.label}</span>
}
