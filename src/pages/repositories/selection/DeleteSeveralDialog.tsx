import { useEffect, useId, useRef, useState } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'
import { askListsAnew } from '#api/after-delete.ts'
import { isGone } from '#api/delete-several.ts'
import type { Impact } from '#api/impact.ts'
import { changesBetween, isPull } from '#api/repository-changes.ts'
import type { Deletion, Receipt } from '#components/deleting/receipt.ts'
import { useReceiptHead } from '#components/deleting/use-receipt-head.ts'
import { AlertDialog } from '#ui/AlertDialog.tsx'
import { ScrollList } from '#ui/ScrollList.tsx'
import { showToast } from '#ui/toast-store.ts'
import { SeveralDone } from './SeveralDone.tsx'
import { SeveralItem } from './SeveralItem.tsx'
import { SeveralLeft } from './SeveralLeft.tsx'
import { SeveralReview } from './SeveralReview.tsx'
import { SeveralRun } from './SeveralRun.tsx'
import { SeveralStatus } from './SeveralStatus.tsx'
import { summaryWords, titleWords } from './several-words.ts'
import { type Outcomes, useDeleteSeveral } from './use-delete-several.ts'
import { useReadings } from './use-readings.ts'
import styles from './DeleteSeveralDialog.module.css'

type DeleteSeveralDialogProps = {
  registryId: string
  names: readonly string[]
  /** Those of which the reader knows that they are pulled all the time; kept from one run to the next. */
  pullsKnown: ReadonlySet<string>
  /** One more of them. */
  onPulled: (name: string) => void
  onClose: () => void
}

/** Deletes several repositories: what would be lost, then how far it has come, then what came of each. */
export function DeleteSeveralDialog(props: DeleteSeveralDialogProps) {
  const { registryId, names, pullsKnown, onPulled, onClose } = props
  const readings = useReadings(registryId, names)
  const [opened] = useState(Date.now)
  const statusId = useId()
  const items = useRef<HTMLUListElement>(null)
  const receiptHead = useReceiptHead()
  const leftOut = readings.named('gone').length + readings.named('failed').length
  const several = useDeleteSeveral(registryId, {
    pullsKnown,
    onOutcome: (name, outcome) => {
      if (outcome.kind !== 'changed') return
      const { seen, now } = outcome.by
      if (changesBetween(seen, now).some(isPull)) onPulled(name)
    },
    onLeave: close,
    onLeft: (impacts, outcomes, username) =>
      tellLeft(outcomes, leftOut, {
        ...receiptHead(username),
        deletions: deletionsOf(impacts, outcomes),
      }),
  })
  const { stage, outcomes, turn, hold, username } = several
  const deletions = deletionsOf(readings.impacts, outcomes)
  const receipt = { ...receiptHead(username), deletions }

  // Who goes elsewhere before they close it takes the account along.
  const unsaid = useRef<(() => void) | null>(null)
  useEffect(() => {
    unsaid.current = stage === 'done' ? () => tellLeft(outcomes, leftOut, receipt) : null
  })
  useEffect(() => () => unsaid.current?.(), [])

  function close() {
    unsaid.current = null
    if (readings.named('gone').length > 0) askListsAnew(registryId)
    onClose()
  }
  useEffect(() => {
    // It has followed the run; what failed stands on top now.
    if (stage === 'done') items.current?.scrollTo({ top: 0 })
  }, [stage])
  useStep(() => {
    if (stage === 'review') close()
    if (stage === 'done') onClose()
  })

  return (
    <AlertDialog
      wide
      title={titleWords(stage, names.length, leftOut, [...outcomes.values()])}
      describedBy={statusId}
      onClose={close}
      locked={stage === 'running'}
    >
      <ScrollList ref={items} label="Repositories to delete" className={styles.items}>
        {(stage === 'done' ? failuresFirst(names, outcomes) : names).map((name) => (
          <SeveralItem
            key={name}
            name={name}
            reading={readings.of(name)}
            outcome={outcomes.get(name)}
            isItsTurn={turn === name && hold === null}
            opened={opened}
          />
        ))}
      </ScrollList>
      <SeveralStatus
        id={statusId}
        readings={readings}
        several={several}
        summary={summaryWords([...outcomes.values()], leftOut)}
        receipt={receipt}
      />
      <SeveralReview
        readings={readings}
        opened={opened}
        hidden={stage !== 'review'}
        pullsKnown={pullsKnown}
        onCancel={close}
        onConfirm={(given) => void several.run(readings.impacts, given)}
      />
      {stage === 'running' && <SeveralRun several={several} count={readings.impacts.length} />}
      {stage === 'done' && <SeveralDone receipt={receipt} onClose={close} />}
    </AlertDialog>
  )
}

/** Says what came of a run to a reader who is elsewhere. */
function tellLeft(outcomes: Outcomes, leftOut: number, receipt: Receipt) {
  const all = [...outcomes.values()]
  showToast(
    summaryWords(all, leftOut),
    all.every(isGone) ? 'done' : 'failure',
    <SeveralLeft outcomes={outcomes} receipt={receipt} />,
  )
}

/** Calls this when the reader goes back or forward: to another page of the list, the dialog would stay. */
function useStep(onStep: () => void) {
  const { key } = useLocation()
  const isStep = useNavigationType() === NavigationType.Pop
  const known = useRef(key)
  useEffect(() => {
    if (known.current !== key && isStep) onStep()
    known.current = key
  })
}

/** No failure is to be looked for below what went well. */
const failuresFirst = (names: readonly string[], outcomes: Outcomes): readonly string[] => {
  const went = (name: string) => Number(isGone(outcomes.get(name) ?? { kind: 'untried' }))
  return [...names].sort((a, b) => went(a) - went(b))
}

/** What is known to have been deleted. */
const deletionsOf = (impacts: readonly Impact[], outcomes: Outcomes): Deletion[] =>
  impacts.flatMap((impact) => {
    const outcome = outcomes.get(impact.repository.name)
    return outcome?.kind === 'deleted' ? [{ ...impact, at: outcome.at }] : []
  })
