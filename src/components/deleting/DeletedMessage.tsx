import { formatAbsolute } from '#lib/format.ts'
import { lastDeletion, type Receipt } from './receipt.ts'
import { ReceiptButtons } from './ReceiptButtons.tsx'
import { storageWords } from './storage-words.ts'
import styles from './DeletedMessage.module.css'

/** What is left of a delete: when the storage comes back, and the receipt. */
export function DeletedMessage({ receipt }: { receipt: Receipt }) {
  return (
    <>
      <p className={styles.storage}>
        {storageWords(receipt.registry, lastDeletion(receipt), formatAbsolute)}
      </p>
      <div className={styles.actions}>
        <ReceiptButtons receipt={receipt} />
      </div>
    </>
  )
}
