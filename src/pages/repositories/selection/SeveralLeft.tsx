import { DeletedMessage } from '#components/deleting/DeletedMessage.tsx'
import type { Receipt } from '#components/deleting/receipt.ts'
import { shownName } from '#lib/shown-name.ts'
import { ScrollList } from '#ui/ScrollList.tsx'
import { OutcomeText } from './OutcomeText.tsx'
import { isFailure } from './several-words.ts'
import type { Outcomes } from './use-delete-several.ts'
import styles from './DeleteSeveralDialog.module.css'

/** What a message says of a run that the reader left: what failed and why, and the receipt. */
export function SeveralLeft({ outcomes, receipt }: { outcomes: Outcomes; receipt: Receipt }) {
  const failed = [...outcomes].filter(([, outcome]) => isFailure(outcome))
  return (
    <>
      {failed.length > 0 && (
        <ScrollList label="Failed or not known" className={styles.left}>
          {failed.map(([name, outcome]) => (
            <li key={name}>
              <b>{shownName(name)}</b>
              <OutcomeText outcome={outcome} />
            </li>
          ))}
        </ScrollList>
      )}
      {receipt.deletions.length > 0 && <DeletedMessage receipt={receipt} />}
    </>
  )
}
