import { parseSeverity } from '#lib/list-search.ts'
import { severityLabel, type SeverityWord } from '#lib/severity.ts'

const offered = ['', 'critical', 'high', 'high,critical', 'medium', 'low', 'none'] as const

/** "High or critical". */
function labelOf(severity: readonly SeverityWord[]): string {
  if (severity.length === 0) return 'Any severity'
  const words = severity.map((word, index) => (index === 0 ? severityLabel(word) : word))
  return words.length === 1 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** The choices of the severity filter, with the one in the address if it is not among them. */
export function severityOptions(current: readonly SeverityWord[]) {
  const value = current.join(',')
  const values = offered.some((other) => other === value) ? offered : [...offered, value]
  return values.map((text) => ({
    value: text,
    label: labelOf(text === '' ? [] : parseSeverity(text)),
  }))
}
