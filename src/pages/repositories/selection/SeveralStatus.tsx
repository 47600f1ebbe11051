import { formatAbsolute } from '#lib/format.ts'
import { lastDeletion, type Receipt } from '#components/deleting/receipt.ts'
import { storageWords } from '#components/deleting/storage-words.ts'
import { progressWords } from './several-words.ts'
import type { useDeleteSeveral } from './use-delete-several.ts'
import type { useReadings } from './use-readings.ts'
import styles from './DeleteSeveralDialog.module.css'

type SeveralStatusProps = {
  id: string
  readings: ReturnType<typeof useReadings>
  several: ReturnType<typeof useDeleteSeveral>
  summary: string
  receipt: Receipt
}

/**
 * What is read aloud, from the question to what came of it: in one place that stays, since a live region
 * that comes with its words may not be heard, and in steps, since nobody can listen to each one.
 */
export function SeveralStatus({ id, readings, several, summary, receipt }: SeveralStatusProps) {
  const { stage } = several
  return (
    <p id={id} role="status" className={stage === 'running' ? 'visually-hidden' : styles.status}>
      {stage === 'review' && <ReviewWords readings={readings} />}
      {stage === 'running' && progressWords(several, readings.impacts.length)}
      {stage === 'done' && (
        <>
          <b>{summary}</b>{' '}
          {receipt.deletions.length > 0 &&
            storageWords(receipt.registry, lastDeletion(receipt), formatAbsolute)}
        </>
      )}
    </p>
  )
}

function ReviewWords({ readings }: Pick<SeveralStatusProps, 'readings'>) {
  if (readings.named('reading').length > 0) return 'Reading what is in them…'
  const { length } = readings.impacts
  if (length === 0) return 'There is nothing to delete.'
  return `All of ${length === 1 ? 'its' : 'their'} artifacts and tags are removed. This cannot be undone.`
}
