import { useSuspenseQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { runConfigQuery } from '#api/queries.ts'
import type { Repository } from '#api/wire/repository.ts'
import { useSignedOut } from '#components/use-signed-out.ts'
import { plainCells } from '#lib/plain-cells.ts'
import { shownName } from '#lib/shown-name.ts'
import { AlertDialog } from '#ui/AlertDialog.tsx'
import { Button } from '#ui/Button.tsx'
import { TextField } from '#ui/TextField.tsx'
import {
  CredentialFields,
  focusUsername,
  readCredentials,
  usernameProblem,
} from './CredentialFields.tsx'
import { DeleteFailureNotice, saysSignedOut } from './DeleteFailureNotice.tsx'
import { DeleteImpact } from './DeleteImpact.tsx'
import { LeaveQuestion } from './LeaveQuestion.tsx'
import { SignInFirst } from './SignInFirst.tsx'
import { useDelete } from './use-delete.ts'
import styles from './DeleteRepositoryDialog.module.css'

type DeleteRepositoryDialogProps = { repository: Repository; onClose: () => void }

/**
 * Asks for the name, and for credentials where the reader has to give them, then sends one DELETE.
 * It stays open, with all that was typed, until the repository is known to be gone.
 */
export function DeleteRepositoryDialog({ repository, onClose }: DeleteRepositoryDialogProps) {
  const { name } = repository
  const shown = shownName(name)
  const prompt = useSuspenseQuery(runConfigQuery()).data.deleteCredentials === 'prompt'
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const { run, look, leaving, failure, isPending, isChecking, isGone } = useDelete(name)
  const signedOut = useSignedOut()
  const form = useRef<HTMLFormElement>(null)
  const working = isPending || isGone
  // Looking can be given up at any time; what it finds is told all the same.
  const locked = working && !isChecking

  // A paste often brings spaces along; a name that has some itself must not become undeletable, nor one that is copied
  // with a mark against formulas.
  const given = typed.trim()
  const confirmed = typed !== '' && (given === name.trim() || given === plainCells(name.trim()))

  const forget = () => form.current?.reset()
  function submit(fields: HTMLFormElement) {
    if (!confirmed) return
    const wrong = prompt ? usernameProblem(fields) : null
    setProblem(wrong)
    if (wrong !== null) return focusUsername(fields)
    run(() => (prompt ? readCredentials(fields) : null), forget)
  }

  return (
    <AlertDialog title={`Delete ${shown}?`} onClose={onClose} locked={locked}>
      <form
        ref={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          submit(event.currentTarget)
        }}
      >
        <DeleteImpact repository={repository} />
        <TextField
          label={
            <>
              Type <code>{shown}</code> {shown !== name && 'without the quotes '}to confirm
            </>
          }
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {prompt && <CredentialFields problem={problem} />}
        {signedOut && !saysSignedOut(failure) && <SignInFirst />}
        {failure !== null && (
          <DeleteFailureNotice
            error={failure}
            prompted={prompt}
            checking={isChecking}
            onCheck={(reason) => look(reason, forget)}
          />
        )}
        <p role="status" className="visually-hidden">
          {isGone && 'Deleted, opening the list…'}
        </p>
        {leaving && <LeaveQuestion onStay={leaving.stay} onLeave={leaving.leave} />}
        <div className={styles.actions}>
          <Button unavailable={locked} onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" tone="danger" disabled={!confirmed} unavailable={working}>
            {isGone
              ? 'Deleted, opening the list…'
              : locked
                ? 'Deleting repository…'
                : 'Delete repository'}
          </Button>
        </div>
      </form>
    </AlertDialog>
  )
}
