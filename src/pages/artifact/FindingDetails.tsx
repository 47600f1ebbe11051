import type { Vulnerability } from '#api/wire/vulnerability.ts'
import styles from './Findings.module.css'

/** The advisory's number, what it says, and where to read on. */
export function FindingDetails({ finding }: { finding: Vulnerability }) {
  const { id, description, recommendations, references } = finding
  return (
    <>
      <b>{id}</b>
      {description && <span className={styles.details}>{description}</span>}
      {recommendations && <span className={styles.details}>{recommendations}</span>}
      {references.map((reference) => (
        <span key={reference} className={styles.details}>
          {isWebAddress(reference) ? (
            <a href={reference} target="_blank" rel="noopener noreferrer">
              {reference}
            </a>
          ) : (
            reference
          )}
        </span>
      ))}
    </>
  )
}

/** A reference is free text (contract 3.5): only what leads to the web becomes a link. */
const isWebAddress = (text: string) =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
