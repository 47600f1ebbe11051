import { type ReactNode, useId } from 'react'
import styles from './Dialog.module.css'
import { useModal } from './use-modal.ts'

type AlertDialogProps = {
  title: string
  children: ReactNode
  /** The id of what says what is at stake; it is read aloud after the title. */
  describedBy: string
  /** Called when the reader leaves it by Esc; the caller then stops rendering it. */
  onClose: () => void
  /** While true, nothing closes it: something is under way that cannot be taken back. */
  locked?: boolean
  /** For more than a question. */
  wide?: boolean
}

/**
 * A modal question that asks for a decision (WAI-ARIA, "alertdialog"). Rendering it opens it: see
 * {@link useModal}.
 */
export function AlertDialog(props: AlertDialogProps) {
  const { title, children, describedBy, onClose, locked = false, wide = false } = props
  const modal = useModal(() => {
    if (!locked) onClose()
  })
  const titleId = useId()

  return (
    <dialog
      {...modal}
      role="alertdialog"
      aria-labelledby={titleId}
      aria-describedby={describedBy}
      className={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      // "none" also holds against a second Esc, which a cancelled event does not.
      closedby={locked ? 'none' : 'closerequest'}
      onKeyDown={(event) => {
        // A key held down is one answer, not twenty.
        if (event.key === 'Enter' && event.repeat) event.preventDefault()
      }}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {children}
    </dialog>
  )
}
