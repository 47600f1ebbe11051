/** The severity words that the API is known to use (contract 4.7), from the mildest to the worst. */
export const severityWords = ['none', 'low', 'medium', 'high', 'critical'] as const
export type SeverityWord = (typeof severityWords)[number]

/** A severity as shown: a known word, or another word of the API's, as it was sent. */
export type SeverityView =
  | { kind: 'known'; word: SeverityWord; label: string }
  | { kind: 'unknown'; label: string }
  | { kind: 'missing'; label: 'Not scanned' }

/** The API declares a free string, so case and unknown words are tolerated (contract 4.7). */
export function viewSeverity(severity: string | null): SeverityView {
  if (severity === null || severity.trim() === '') return { kind: 'missing', label: 'Not scanned' }
  const word = severityWords.find((known) => known === severity.trim().toLowerCase())
  if (word === undefined) return { kind: 'unknown', label: severity }
  return { kind: 'known', word, label: severityLabel(word) }
}

export function severityLabel(word: SeverityWord): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
