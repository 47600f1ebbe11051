import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { DeleteOutcome } from '#api/delete-repository.ts'
import { deleteRepositoryMutation, runConfigQuery } from '#api/queries.ts'
import type { Repository } from '#api/wire/repository.ts'
import { useListAddress } from '#components/ListCrumbs.tsx'
import { useRegistryId } from '#components/use-registry-id.ts'
import { AlertDialog } from '#ui/AlertDialog.tsx'
import { Button } from '#ui/Button.tsx'
import { TextField } from '#ui/TextField.tsx'
import { showToast } from '#ui/toast-store.ts'
import { CredentialFields, readCredentials, usernameProblem } from './CredentialFields.tsx'
import { DeleteFailureNotice } from './DeleteFailureNotice.tsx'
import { DeleteImpact } from './DeleteImpact.tsx'
import styles from './DeleteRepositoryDialog.module.css'

type DeleteRepositoryDialogProps = { repository: Repository; onClose: () => void }

/**
 * Asks for the name, and for credentials where the reader has to give them, then sends one DELETE.
 * It stays open, with all that was typed, until the repository is known to be gone.
 */
export function DeleteRepositoryDialog({ repository, onClose }: DeleteRepositoryDialogProps) {
  const { name } = repository
  const registryId = useRegistryId()
  const list = useListAddress()
  const navigate = useNavigate()
  const prompt = useSuspenseQuery(runConfigQuery()).data.deleteCredentials === 'prompt'
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const underWay = useRef(false)
  const remove = useMutation(deleteRepositoryMutation(registryId, name))
  // Also after the success: the list that follows may take its time.
  const working = remove.isPending || remove.isSuccess

  // A paste often brings spaces along; a name that has some itself must not become undeletable.
  const confirmed = typed.trim() === name.trim()

  function submit(form: HTMLFormElement) {
    // A second press can come before the first has been rendered; one confirmation, one DELETE.
    if (!confirmed || underWay.current) return
    const wrong = prompt ? usernameProblem(form) : null
    setProblem(wrong)
    if (wrong !== null) return
    underWay.current = true
    remove.mutate(() => (prompt ? readCredentials(form) : null), {
      onSuccess: (outcome) => {
        form.reset()
        void leave(outcome)
      },
      onError: () => {
        underWay.current = false
      },
    })
  }

  async function leave(outcome: DeleteOutcome) {
    // Replaced, so that Back does not lead to a page of something that is gone.
    await navigate(list, { replace: true })
    showToast(outcome === 'deleted' ? `${name} was deleted.` : `${name} was already gone.`)
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
        {remove.error && <DeleteFailureNotice error={remove.error} prompted={prompt} />}
        <div className={styles.actions}>
          <Button unavailable={working} onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" tone="danger" disabled={!confirmed} unavailable={working}>
            {working ? 'Deleting repository…' : 'Delete repository'}
          </Button>
        </div>
      </form>
    </AlertDialog>
  )
}
