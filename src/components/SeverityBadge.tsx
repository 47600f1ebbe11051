import { type SeverityWord, viewSeverity } from '#lib/severity.ts'
import styles from './SeverityBadge.module.css'

const shapes: Record<SeverityWord | 'missing' | 'unknown', React.JSX.Element> = {
  critical: <path d="M6 0l6 6-6 6-6-6z" fill="currentColor" />,
  high: <path d="M6 1l6 10.500H0z" fill="currentColor" />,
  medium: <rect x="1" y="1" width="10" height="10" rx="1" fill="currentColor" />,
  low: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  none: <path d="M1.500 6.500l3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" />,
  missing: (
    <circle
      cx="6"
      cy="6"
      r="4.800"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.300"
      strokeDasharray="2.200 1.600"
    />
  ),
  unknown: <circle cx="6" cy="6" r="4.800" fill="none" stroke="currentColor" strokeWidth="1.300" />,
}

/** A severity by shape, word and colour, in this order; the API's unknown words as they are. */
export function SeverityBadge({ severity }: { severity: string | null }) {
  const view = viewSeverity(severity)
  const look = view.kind === 'known' ? view.word : view.kind
  return (
    <span className={`${styles.badge} ${styles[look]}`}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {shapes[look]}
      </svg>
      {view.label}
    </span>
  )
}
