import type { Vulnerability } from '#api/wire/vulnerability.ts'
import { OutsideLink } from '#ui/OutsideLink.tsx'
import styles from './AdvisoryReading.module.css'

/** What to do about a vulnerability, and where to read on; nothing where the API tells neither. */
export function AdvisoryReading({ vulnerability }: { vulnerability: Vulnerability }) {
  const { recommendations, references, sourceId, sourceUrl } = vulnerability
  const source = sourceId ?? sourceUrl
  if (!recommendations && references.length === 0 && !source) return null
  return (
    <dl className={styles.reading}>
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
            {sourceUrl ? <OutsideLink href={sourceUrl} text={sourceText(vulnerability)} /> : source}
          </dd>
        </div>
      )}
    </dl>
  )
}

/** By its name; with the address, where that is not behind a link. */
const sourceText = ({ sourceId, sourceUrl }: Vulnerability) =>
  [sourceId, sourceUrl].filter(Boolean).join(', ')
