import { type ReactNode, useId } from 'react'
import { mayAskAhead } from '#api/pressure.ts'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import styles from './RepositoryFilters.module.css'

type ListMenuProps = {
  /** What stands in it is needed, or soon may be. */
  onApproach: () => void
  children: ReactNode
}

/** Leads to what can be done with all that the list finds. */
export function ListMenu({ onApproach, children }: ListMenuProps) {
  const id = useId()
  const approach = () => mayAskAhead() && onApproach()
  return (
    <>
      <Button
        tone="quiet"
        popoverTarget={id}
        onPointerEnter={approach}
        onFocus={approach}
        onClick={onApproach}
      >
        <Icon name="more" />
        <span className={styles.word}>More</span>
      </Button>
      <div id={id} popover="auto" role="group" aria-label="More" className={styles.menu}>
        {children}
      </div>
    </>
  )
}
