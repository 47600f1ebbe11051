import { useSyncExternalStore } from 'react'
import type { Repository } from '#api/wire/repository.ts'
import type { Column } from '#components/columns.ts'
import { useRegistryId } from '#components/use-registry-id.ts'
import { shownName } from '#lib/shown-name.ts'
import { selectionStore } from './selection-store.ts'
import styles from './SelectBox.module.css'

/** Listens for itself: a row is not drawn again because another is selected. */
function SelectBox({ name }: { name: string }) {
  const registryId = useRegistryId()
  const selected = useSyncExternalStore(selectionStore.subscribe, () =>
    selectionStore.read(registryId).has(name),
  )
  return (
    <label className={styles.box}>
      <input
        type="checkbox"
        aria-label={`Select ${shownName(name)}`}
        checked={selected}
        onChange={(event) => selectionStore.change(registryId, [name], event.target.checked)}
      />
    </label>
  )
}

const boxes: Column<Repository> = {
  id: 'selected',
  header: 'Select',
  track: '48px',
  leads: true,
  cell: ({ name }) => <SelectBox name={name} />,
}

/** Columns of the list, with a box in front of each row, which its name still heads. */
export const selectingColumns = (columns: readonly Column<Repository>[]) => [
  ...columns.slice(0, 1),
  boxes,
  ...columns.slice(1),
]
