import { useSuspenseQuery } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import type { DeleteOutcome } from '#api/delete-repository.ts'
import { runConfigQuery } from '#api/queries.ts'
import type { Repository } from '#api/wire/repository.ts'
import {
  CredentialFields,
  focusUsername,
  readCredentials,
  usernameProblem,
} from '#components/deleting/CredentialFields.tsx'
import { DeletedMessage } from '#components/deleting/DeletedMessage.tsx'
import { InUseTick } from '#components/deleting/InUseTick.tsx'
import { LeaveQuestion } from '#components/deleting/LeaveQuestion.tsx'
import { useReceiptHead } from '#components/deleting/use-receipt-head.ts'
import { plainCells } from '#lib/plain-cells.ts'
import { shownName } from '#lib/shown-name.ts'
import { AlertDialog } from '#ui/AlertDialog.tsx'
import { Button } from '#ui/Button.tsx'
import { RelativeTime } from '#ui/DateTime.tsx'
import { TextField } from '#ui/TextField.tsx'
import { showToast } from '#ui/toast-store.ts'
import { DeleteImpact } from './DeleteImpact.tsx'
import { DeleteNotices } from './DeleteNotices.tsx'
import { useDecision } from './use-decision.ts'
import { type Stage, useDelete } from './use-delete.ts'
import styles from './DeleteRepositoryDialog.module.css'

type DeleteRepositoryDialogProps = { repository: Repository; onClose: () => void }

const stageWords: Record<Stage, string> = {
  ready: 'Delete repository',
  reading: 'Reading it once more…',
  deleting: 'Deleting repository…',
  checking: 'Delete repository',
  done: 'Deleted, opening the list…',
}

/**
 * Reads what will be lost, asks for the name, for a tick where it is still in use, and for credentials
 * where the reader has to give them, then sends one DELETE. It stays open, with all that was typed,
 * until the repository is known to be gone.
 */
export function DeleteRepositoryDialog({ repository, onClose }: DeleteRepositoryDialogProps) {
  const { name } = repository
  const shown = shownName(name)
  const prompt = useSuspenseQuery(runConfigQuery()).data.deleteCredentials === 'prompt'
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const deletion = useDelete(name, { onGone, onChanged })
  const { run, leaving, stage } = deletion
  const working = stage !== 'ready'
  const decided = useDecision(repository, deletion.failure, working)
  const { decision, pulled, ticked, tick } = decided
  const receiptHead = useReceiptHead()
  const leadId = useId()
  const form = useRef<HTMLFormElement>(null)
  const username = useRef<string | null>(null)
  const isGone = stage === 'done'
  // Reading takes no decision: it can be given up at any time.
  const locked = stage === 'deleting' || isGone

  // A paste often brings spaces along; a name that has some itself must not become undeletable, nor one that is copied
  // with a mark against formulas.
  const given = typed.trim()
  const named = typed !== '' && (given === name.trim() || given === plainCells(name.trim()))
  const isCurrent = decision !== null && !decided.isReading && !decided.isOld
  const confirmed = named && isCurrent && (pulled === null || ticked)

  function submit(fields: HTMLFormElement) {
    if (!confirmed) return
    const wrong = prompt ? usernameProblem(fields) : null
    setProblem(wrong)
    if (wrong !== null) return focusUsername(fields)
    username.current = prompt ? readCredentials(fields).username : null
    run(decision, () => (prompt ? readCredentials(fields) : null))
  }

  /** What was decided is void, and no press of a moment ago may decide anew. */
  function onChanged() {
    setTyped('')
    tick(false)
    focusName()
  }

  function focusName() {
    form.current?.querySelector<HTMLElement>('[data-first-focus]')?.focus()
  }

  function onReadAnew() {
    decided.readAnew()
    // What was pressed goes with the notice.
    focusName()
  }

  function onGone(outcome: DeleteOutcome) {
    form.current?.reset()
    if (outcome === 'already-gone') return showToast(`${shown} was already gone.`)
    const deletions = [{ repository, stored: decided.storedNow, at: new Date() }]
    showToast(
      `${shown} was deleted.`,
      'done',
      <DeletedMessage receipt={{ ...receiptHead(username.current), deletions }} />,
    )
  }

  return (
    <AlertDialog title={`Delete ${shown}?`} describedBy={leadId} onClose={onClose} locked={locked}>
      <form
        ref={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          submit(event.currentTarget)
        }}
      >
        <DeleteImpact id={leadId} repository={repository} decided={decided} />
        <TextField
          data-first-focus
          label={
            <>
              Type <code>{shown}</code> {shown !== name && 'without the quotes '}to confirm
            </>
          }
          value={typed}
          readOnly={working}
          onChange={(event) => setTyped(event.target.value)}
        />
        {pulled && (
          <InUseTick
            what="Still in use"
            isOne
            when={
              <>
                <RelativeTime date={pulled} />,{' '}
              </>
            }
            ticked={ticked}
            onTick={tick}
            disabled={working}
          />
        )}
        {prompt && <CredentialFields problem={problem} readOnly={working} />}
        <DeleteNotices
          decided={decided}
          deletion={deletion}
          onReadAnew={onReadAnew}
          prompted={prompt}
        />
        <p role="status" className="visually-hidden">
          {isGone && stageWords.done}
        </p>
        {leaving && (
          <LeaveQuestion onStay={leaving.stay} onLeave={leaving.leave}>
            The registry is still deleting. Leaving does not stop it; a message will say how it
            ended.
          </LeaveQuestion>
        )}
        <div className={styles.actions}>
          <Button unavailable={locked} onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" tone="danger" unavailable={!confirmed || working}>
            {stageWords[stage]}
          </Button>
        </div>
      </form>
    </AlertDialog>
  )
}
