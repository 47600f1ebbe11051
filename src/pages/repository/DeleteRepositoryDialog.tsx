import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { runConfigQuery } from '#api/queries.ts'
import type { Repository } from '#api/wire/repository.ts'
import { AlertDialog } from '#ui/AlertDialog.tsx'
import { Button } from '#ui/Button.tsx'
import { TextField } from '#ui/TextField.tsx'
import {
  CredentialFields,
  focusUsername,
  readCredentials,
  usernameProblem,
} from './CredentialFields.tsx'
import { DeleteFailureNotice } from './DeleteFailureNotice.tsx'
import { DeleteImpact } from './DeleteImpact.tsx'
import { LeaveQuestion } from './LeaveQuestion.tsx'
import { useDelete } from './use-delete.ts'
import styles from './DeleteRepositoryDialog.module.css'

type DeleteRepositoryDialogProps = { repository: Repository; onClose: () => void }

/**
 * Asks for the name, and for credentials where the reader has to give them, then sends one DELETE.
 * It stays open, with all that was typed, until the repository is known to be gone.
 */
export function DeleteRepositoryDialog({ repository, onClose }: DeleteRepositoryDialogProps) {
  const { name } = repository
  const prompt = useSuspenseQuery(runConfigQuery()).data.deleteCredentials === 'prompt'
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const { start, leaving, error, isPending, isGone } = useDelete(name)
  const working = isPending || isGone

  // A paste often brings spaces along; a name that has some itself must not become undeletable.
  const confirmed = typed !== '' && typed.trim() === name.trim()

  function submit(form: HTMLFormElement) {
    if (!confirmed) return
    const wrong = prompt ? usernameProblem(form) : null
    setProblem(wrong)
    if (wrong !== null) return focusUsername(form)
    void start(
      () => (prompt ? readCredentials(form) : null),
      () => form.reset(),
    )
  }

  return (
    <AlertDialog title={`Delete ${name}?`} onClose={onClose} locked={working}>
      <form
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
              Type <code>{name}</code> to confirm
            </>
          }
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {prompt && <CredentialFields problem={problem} />}
        {error && <DeleteFailureNotice error={error} prompted={prompt} />}
        {leaving && <LeaveQuestion onStay={leaving.stay} onLeave={leaving.leave} />}
        <div className={styles.actions}>
          <Button unavailable={working} onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" tone="danger" disabled={!confirmed} unavailable={working}>
            {isGone
              ? 'Deleted, opening the list…'
              : working
                ? 'Deleting repository…'
                : 'Delete repository'}
          </Button>
        </div>
      </form>
    </AlertDialog>
  )
}
