import type { Receipt } from '#components/deleting/receipt.ts'
import { ReceiptButtons } from '#components/deleting/ReceiptButtons.tsx'
import { Button } from '#ui/Button.tsx'
import styles from './DeleteSeveralDialog.module.css'

/** What is left to do: take the receipt of what is gone, and close. */
export const SeveralDone = ({ receipt, onClose }: { receipt: Receipt; onClose: () => void }) => (
  <div className={styles.actions}>
    {receipt.deletions.length > 0 && <ReceiptButtons receipt={receipt} />}
    <Button onClick={onClose}>Close</Button>
  </div>
)
