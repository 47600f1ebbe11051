import { severityOptions } from '#components/severity-options.ts'
import type { FindingOrder, FindingSearch } from '#lib/finding-search.ts'

/** Every order that the API offers for findings, in words. */
export const orderLabels: Record<FindingOrder, string> = {
  '-score': 'Highest score',
  score: 'Lowest score',
  '-severity': 'Worst severity first',
  severity: 'Mildest severity first',
  '-publishedAt': 'Published last',
  publishedAt: 'Published first',
  '-updatedAt': 'Updated last',
  updatedAt: 'Updated first',
  '-fixable': 'With a fix first',
  fixable: 'Without a fix first',
}

export const fixOptions = [
  { value: '', label: 'Any' },
  { value: 'true', label: 'Available' },
  { value: 'false', label: 'None known' },
]

/** The filters in force, as the controls name them: "the severity “High” and the fix “Available”". */
export function describeFilters({ severity, fixable }: FindingSearch): string {
  const words = severity.join(',')
  const severityWord = severityOptions(severity).find(({ value }) => value === words)?.label
  const fixWord = fixOptions.find(({ value }) => value === String(fixable))?.label
  const parts = [
    severity.length > 0 ? `the severity “${severityWord}”` : null,
    fixable === null ? null : `the fix “${fixWord}”`,
  ]
  return parts.filter((part) => part !== null).join(' and ')
}
