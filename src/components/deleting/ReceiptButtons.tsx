import { Button } from '#ui/Button.tsx'
import { CopyButton } from '#ui/CopyButton.tsx'
import { saveText } from '#ui/save-text.ts'
import { printReceipt, type Receipt, receiptFileName } from './receipt.ts'

/** Takes the receipt of a delete along. */
export function ReceiptButtons({ receipt }: { receipt: Receipt }) {
  const text = printReceipt(receipt)
  return (
    <>
      <CopyButton text={text} label="Copy receipt" wordy />
      <Button onClick={() => saveText(text, receiptFileName(receipt))}>Download receipt</Button>
    </>
  )
}
