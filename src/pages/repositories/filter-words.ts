import { severityOptions } from '#components/severity-options.ts'
import type { ListSearch } from '#lib/list-search.ts'

/** What a list is filtered by: "the name filter “app” and the severity “High”"; empty for nothing. */
export function filterWords({ name, severity }: ListSearch): string {
  const word = severityOptions(severity).find(({ value }) => value === severity.join(','))?.label
  const parts = [
    name !== '' && `the name filter “${name}”`,
    severity.length > 0 && `the severity “${word}”`,
  ]
  return parts.filter(Boolean).join(' and ')
}
