import { type Receipt, lastDeletion } from '#components/deleting/receipt.ts'
import { ReceiptButtons } from '#components/deleting/ReceiptButtons.tsx'
import { storageWords } from '#components/deleting/storage-words.ts'
import { formatAbsolute } from '#lib/format.ts'
import { Button } from '#ui/Button.tsx'
import styles from './DeleteSeveralDialog.module.css'

type SeveralDoneProps = { summary: string; receipt: Receipt; onClose: () => void }

/** What came of all, and the receipt of what is gone. */
export function SeveralDone({ summary, receipt, onClose }: SeveralDoneProps) {
  const isAny = receipt.deletions.length > 0
  return (
    <div className={styles.form}>
      <p role="status">
        <b>{summary}</b>
        {isAny && <> {storageWords(receipt.registry, lastDeletion(receipt), formatAbsolute)}</>}
      </p>
      <div className={styles.actions}>
        {isAny && <ReceiptButtons receipt={receipt} />}
        <Button onClick={onClose}>Close</Button>
      </div>
    </div>
  )
}
