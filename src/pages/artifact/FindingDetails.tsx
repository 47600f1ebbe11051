import type { Vulnerability } from '#api/wire/vulnerability.ts'
import { counted } from '#components/columns.ts'
import { formatCount } from '#lib/format.ts'
import { OutsideLink } from '#ui/OutsideLink.tsx'
import styles from './Findings.module.css'

/** So many characters are three lines at most; a longer description is cut after two. */
const longText = 140

/**
 * The advisory's number and what it says; what to do and where to read on opens
 * below it, and the whole text with it.
 */
export function FindingDetails({ finding }: { finding: Vulnerability }) {
  const { id, description, recommendations, references, sourceId, sourceUrl } = finding
  const source = sourceId ?? sourceUrl
  const isLong = (description?.length ?? 0) > longText
  const inside = [
    isLong ? 'whole text' : null,
    recommendations ? 'recommendation' : null,
    references.length > 0 ? `${formatCount(references.length)} ${referenceWord(finding)}` : null,
    source ? 'source' : null,
  ].filter((part) => part !== null)
  return (
    <>
      <b>{id}</b>
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
          <dl>
            {recommendations && (
              <div>
                <dt>Recommendation</dt>
                <dd>{recommendations}</dd>
              </div>
            )}
            {references.length > 0 && (
              <div>
                <dt>References</dt>
                {references.map((reference, index) => (
                  // The API may say one twice, and they never change places.
                  // oxlint-disable-next-line react/no-array-index-key
                  <dd key={index}>
                    <OutsideLink href={reference} />
                  </dd>
                ))}
              </div>
            )}
            {source && (
              <div>
                <dt>Source</dt>
                <dd>
                  {sourceUrl ? <OutsideLink href={sourceUrl} text={sourceText(finding)} /> : source}
                </dd>
              </div>
            )}
          </dl>
        </details>
      )}
    </>
  )
}

const referenceWord = counted<Vulnerability>(({ references }) => references.length, 'reference')

/** By its name; with the address, where that is not behind a link. */
const sourceText = ({ sourceId, sourceUrl }: Vulnerability) =>
  [sourceId, sourceUrl].filter(Boolean).join(', ')
