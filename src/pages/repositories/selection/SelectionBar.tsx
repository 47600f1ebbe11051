import { useIsMutating } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { deleteSeveralMutation } from '#api/delete-queries.ts'
import type { Repository } from '#api/wire/repository.ts'
import type { UnreadableRow } from '#api/wire/rows.ts'
import { useDeleteHindrance } from '#components/deleting/use-delete-hindrance.ts'
import { formatCount } from '#lib/format.ts'
import { Button } from '#ui/Button.tsx'
import { DeleteSeveralDialog } from './DeleteSeveralDialog.tsx'
import { countedRepositories } from '../counted-repositories.ts'
import { selectionStore } from './selection-store.ts'
import styles from './SelectionBar.module.css'

type SelectionBarProps = {
  registryId: string
  /** The rows of the page that is shown. */
  rows: readonly (Repository | UnreadableRow)[]
  filtered: boolean
  /** Selecting is over. */
  onEnd: () => void
}

/** How many are selected, wherever they stand, and what can be done with them. */
export function SelectionBar({ registryId, rows, filtered, onEnd }: SelectionBarProps) {
  const selected = useSyncExternalStore(selectionStore.subscribe, () =>
    selectionStore.read(registryId),
  )
  // Kept apart from the selection, which shrinks while they are deleted.
  const [deleting, setDeleting] = useState<readonly string[] | null>(null)
  // Told once that it is being pulled, the reader need not be told at every pull.
  const [pullsKnown, setPullsKnown] = useState<ReadonlySet<string>>(new Set())
  const { mutationKey } = deleteSeveralMutation(registryId)
  const isUnderWay = useIsMutating({ mutationKey }) > 0 && deleting === null
  const hindrance = useDeleteHindrance() ?? (isUnderWay ? 'A delete is under way' : null)
  const here = rows.filter((row) => row.kind === 'repository').map(({ name }) => name)
  const hidden = [...selected].filter((name) => !here.includes(name)).length
  const all = here.every((name) => selected.has(name))
  return (
    <section aria-label="Selection" className={styles.bar}>
      <p role="status">
        <b>{selected.size === 0 ? 'Nothing selected' : `${formatCount(selected.size)} selected`}</b>
        {hidden > 0 && (
          <>
            , {hidden === selected.size ? 'none' : formatCount(selected.size - hidden)} of them on
            this page{filtered && ': the others are on other pages or hidden by the filter'}
          </>
        )}
      </p>
      <Button
        tone="quiet"
        unavailable={here.length === 0}
        onClick={() => selectionStore.change(registryId, here, !all)}
      >
        {all && here.length > 0
          ? 'Leave out this page'
          : `Select this page (${formatCount(here.length)})`}
      </Button>
      <Button
        tone="quiet"
        onClick={() => {
          selectionStore.end(registryId)
          onEnd()
        }}
      >
        Stop selecting
      </Button>
      <Button
        tone="danger-quiet"
        aria-haspopup="dialog"
        title={hindrance ?? undefined}
        aria-description={hindrance ?? undefined}
        unavailable={selected.size === 0 || hindrance !== null}
        onClick={() => setDeleting([...selected])}
      >
        {selected.size === 0 ? 'Delete' : `Delete ${countedRepositories(selected.size)}`}
      </Button>
      {deleting && (
        <DeleteSeveralDialog
          registryId={registryId}
          names={deleting}
          pullsKnown={pullsKnown}
          onPulled={(name) => setPullsKnown((known) => new Set(known).add(name))}
          onClose={() => setDeleting(null)}
        />
      )}
    </section>
  )
}
