import type { Vulnerability } from '#api/wire/vulnerability.ts'
import { AdvisoryReading } from '#components/AdvisoryReading.tsx'
import { counted } from '#components/columns.ts'
import { VulnerabilityLink } from '#components/VulnerabilityLink.tsx'
import { formatCount } from '#lib/format.ts'
import styles from './Findings.module.css'

/** So many characters are three lines at most; a longer description is cut after two. */
const longText = 140

/**
 * The advisory's number, which leads to where else it is, and what it says; what to do and where to
 * read on opens below it, and the whole text with it.
 */
export function FindingDetails({ finding }: { finding: Vulnerability }) {
  const { id, description, recommendations, references, sourceId, sourceUrl } = finding
  const isLong = (description?.length ?? 0) > longText
  const inside = [
    isLong ? 'whole text' : null,
    recommendations ? 'recommendation' : null,
    references.length > 0 ? `${formatCount(references.length)} ${referenceWord(finding)}` : null,
    sourceId || sourceUrl ? 'source' : null,
  ].filter((part) => part !== null)
  return (
    <>
      <VulnerabilityLink id={id} />
      {description && (
        <span className={isLong ? `${styles.description} ${styles.cut}` : styles.description}>
          {description}
        </span>
      )}
      {inside.length > 0 && (
        <details className={styles.details}>
          <summary>
            {inside.join(', ')}
            <span className="visually-hidden"> of {id}</span>
          </summary>
          <AdvisoryReading vulnerability={finding} />
        </details>
      )}
    </>
  )
}

const referenceWord = counted<Vulnerability>(({ references }) => references.length, 'reference')
