import type { ReactNode } from 'react'
import type { ListSearch } from '#lib/list-search.ts'
import { Button } from '#ui/Button.tsx'
import { countStore } from './count/count-store.ts'
import styles from './MenuItems.module.css'
import { taskStore } from './task-store.ts'

type MenuItemsProps = { registryId: string; search: ListSearch }

/** What can be done with all that the list finds, not with the page that is shown alone. */
export function MenuItems({ registryId, search }: MenuItemsProps) {
  return (
    <>
      {search.view === null && (
        <MenuItem label="Count" onClick={() => countStore.begin(registryId, search)}>
          How many fit: the registry does not tell
        </MenuItem>
      )}
      <MenuItem label="Export…" onClick={() => taskStore.set('export')}>
        All of them as a file
      </MenuItem>
      <MenuItem label="As a command…" onClick={() => taskStore.set('command')}>
        For curl or ionosctl
      </MenuItem>
      <MenuItem label="Views…" onClick={() => taskStore.set('views')}>
        Save this one, or change your own
      </MenuItem>
      <MenuItem label="Columns…" onClick={() => taskStore.set('columns')}>
        Which, and in what order
      </MenuItem>
      <MenuItem label="Since last time…" onClick={() => taskStore.set('since')}>
        What is new, gone or worse
      </MenuItem>
    </>
  )
}

type MenuItemProps = { label: string; onClick: () => void; children: ReactNode }

const MenuItem = ({ label, onClick, children }: MenuItemProps) => (
  <div className={styles.item}>
    <Button
      tone="quiet"
      onClick={(event) => {
        // First, so that the focus comes back to where the menu was opened, and a dialog takes it there.
        event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
        onClick()
      }}
    >
      {label}
    </Button>
    <span>{children}</span>
  </div>
)
