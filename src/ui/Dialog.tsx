import { type ReactNode, useId } from 'react'
import { IconButton } from './Button.tsx'
import styles from './Dialog.module.css'
import { useModal } from './use-modal.ts'

type DialogProps = {
  title: string
  children: ReactNode
  /** Called when the reader leaves it; the caller then stops rendering it. */
  onClose: () => void
  /** For more than a few lines. */
  wide?: boolean
}

/** Something to look at or to set, which nothing hangs on: Esc, a press beside it or Close leaves it. */
export function Dialog({ title, children, onClose, wide = false }: DialogProps) {
  const modal = useModal(onClose)
  const id = useId()
  return (
    <dialog
      {...modal}
      aria-labelledby={id}
      className={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      closedby="any"
    >
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <IconButton icon="close" label="Close" onClick={onClose} />
      </div>
      {children}
    </dialog>
  )
}
