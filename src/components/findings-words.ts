import { formatCount } from '#lib/format.ts'

/** "57 (45 fixable)"; null when there is no number, as before the first scan. */
export function findingsWords(findings: number | null, fixable: number | null): string | null {
  if (findings === null) return null
  const count = formatCount(findings)
  return fixable === null || findings === 0 ? count : `${count} (${formatCount(fixable)} fixable)`
}
