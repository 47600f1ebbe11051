import { useState } from 'react'
import { askListsAnew } from '#api/after-delete.ts'
import { isGone, type SeveralOutcome } from '#api/delete-several.ts'
import type { Impact } from '#api/impact.ts'
import { DeletedMessage } from '#components/deleting/DeletedMessage.tsx'
import type { Deletion } from '#components/deleting/receipt.ts'
import { useReceiptHead } from '#components/deleting/use-receipt-head.ts'
import { AlertDialog } from '#ui/AlertDialog.tsx'
import { showToast } from '#ui/toast-store.ts'
import { selectionStore } from './selection-store.ts'
import { SeveralDone } from './SeveralDone.tsx'
import { SeveralItem } from './SeveralItem.tsx'
import { SeveralReview } from './SeveralReview.tsx'
import { SeveralRun } from './SeveralRun.tsx'
import { summaryWords, titleWords } from './several-words.ts'
import { useDeleteSeveral } from './use-delete-several.ts'
import { useReadings } from './use-readings.ts'
import styles from './DeleteSeveralDialog.module.css'

type DeleteSeveralDialogProps = {
  registryId: string
  names: readonly string[]
  onClose: () => void
}

/** Deletes several repositories: what would be lost, then how far it has come, then what came of each. */
export function DeleteSeveralDialog({ registryId, names, onClose }: DeleteSeveralDialogProps) {
  const readings = useReadings(registryId, names)
  const [opened] = useState(Date.now)
  const receiptHead = useReceiptHead()
  const several = useDeleteSeveral(registryId, onClose, (impacts, outcomes, username) => {
    const { deletions } = ended(impacts, outcomes)
    const receipt = { ...receiptHead(username), deletions }
    showToast(
      summaryWords([...outcomes.values()]),
      deletions.length === outcomes.size ? 'done' : 'failure',
      deletions.length > 0 ? <DeletedMessage receipt={receipt} /> : null,
    )
  })
  const { stage, outcomes, turn, username } = several
  const leftOut = readings.named('gone').length + readings.named('failed').length
  const close = () => {
    const gone = readings.named('gone')
    if (gone.length > 0) {
      selectionStore.change(registryId, gone, false)
      askListsAnew(registryId)
    }
    onClose()
  }

  return (
    <AlertDialog
      wide
      title={titleWords(stage, names.length - leftOut, [...outcomes.values()])}
      onClose={close}
      locked={stage === 'running'}
    >
      <ul className={styles.items} aria-label="Repositories to delete">
        {(stage === 'done' ? failuresFirst(names, outcomes) : names).map((name) => (
          <SeveralItem
            key={name}
            name={name}
            reading={readings.of(name)}
            outcome={outcomes.get(name)}
            isItsTurn={turn === name}
            opened={opened}
          />
        ))}
      </ul>
      <SeveralReview
        readings={readings}
        opened={opened}
        hidden={stage !== 'review'}
        onCancel={close}
        onConfirm={(given) => void several.run(readings.impacts, given)}
      />
      {stage === 'running' && <SeveralRun several={several} count={readings.impacts.length} />}
      {stage === 'done' && (
        <SeveralDone
          summary={summaryWords([...outcomes.values()], leftOut)}
          receipt={{ ...receiptHead(username), ...ended(readings.impacts, outcomes) }}
          onClose={close}
        />
      )}
    </AlertDialog>
  )
}

/** No failure is to be looked for below what went well. */
const failuresFirst = (
  names: readonly string[],
  outcomes: ReadonlyMap<string, SeveralOutcome>,
): readonly string[] => {
  const went = (name: string) => Number(isGone(outcomes.get(name) ?? { kind: 'untried' }))
  return [...names].sort((a, b) => went(a) - went(b))
}

/** What is known to have been deleted. */
const ended = (
  impacts: readonly Impact[],
  outcomes: ReadonlyMap<string, SeveralOutcome>,
): { deletions: Deletion[] } => ({
  deletions: impacts.flatMap((impact) => {
    const outcome = outcomes.get(impact.repository.name)
    return outcome?.kind === 'deleted' ? [{ ...impact, at: outcome.at }] : []
  }),
})
