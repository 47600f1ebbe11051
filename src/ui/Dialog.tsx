import { type ReactNode, useId } from 'react'
import { Button } from './Button.tsx'
import { useModal } from './use-modal.ts'
import styles from './Dialog.module.css'

type DialogProps = {
  title: string
  children: ReactNode
  /** Called when the reader leaves it, in whatever way; the caller then stops rendering it. */
  onClose: () => void
}

/**
 * Something to look at and leave again (WAI-ARIA, "dialog"): by its button, by Esc, or, where the browser
 * knows `closedby`, by a press beside it. Rendering it opens it.
 */
export function Dialog({ title, children, onClose }: DialogProps) {
  const titleId = useId()
  return (
    <dialog
      ref={useModal()}
      // Holds the focus itself when what had it has gone.
      tabIndex={-1}
      aria-labelledby={titleId}
      className={`${styles.dialog} ${styles.wide}`}
      closedby="any"
      onCancel={(event) => {
        // The caller decides what is shown; a dialog that closed by itself would be out of step.
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {children}
      <div className={styles.actions}>
        <Button onClick={onClose}>Close</Button>
      </div>
    </dialog>
  )
}
