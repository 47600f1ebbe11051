import type { SeveralOutcome } from '#api/delete-several.ts'
import { changesBetween } from '#api/repository-changes.ts'
import { ApiMessages } from '#components/ApiMessages.tsx'
import { CopyDetails } from '#components/CopyDetails.tsx'
import { Changes } from '#components/deleting/Changes.tsx'
import { describeDeleteFailure } from '#components/deleting/delete-failure.ts'
import { outcomeWords } from './several-words.ts'
import styles from './DeleteSeveralDialog.module.css'

/** What came of one, and why, if it is not gone. */
export function OutcomeText({ outcome }: { outcome: SeveralOutcome }) {
  const reason = outcome.kind === 'failed' ? describeDeleteFailure(outcome.error).reason : null
  return (
    <div className={reason !== null || outcome.kind === 'changed' ? styles.failed : styles.muted}>
      <p>{outcomeWords(outcome)}</p>
      {outcome.kind === 'changed' && (
        <Changes changes={changesBetween(outcome.by.seen, outcome.by.now)} />
      )}
      {reason !== null && (
        <>
          <ApiMessages error={reason} />
          <CopyDetails error={reason} />
        </>
      )}
    </div>
  )
}
