import { type ReactNode, useId } from 'react'
import { IconButton } from './Button.tsx'
import styles from './Dialog.module.css'
import { useModal } from './use-modal.ts'
import { usePressBeside } from './use-press-beside.ts'

type DialogProps = {
  title: string
  children: ReactNode
  /** Called when the reader leaves it; the caller then stops rendering it. */
  onClose: () => void
  /** For more than a few lines. */
  wide?: boolean
  /** Something would be lost with it: a press beside it, which may be a slip, does not leave it. */
  holding?: boolean
}

/** Something to look at or to set, which nothing hangs on: Esc, a press beside it or Close leaves it. */
export function Dialog(props: DialogProps) {
  const { title, children, onClose, wide = false, holding = false } = props
  const modal = useModal(onClose)
  const pressBeside = usePressBeside(() => {
    if (!holding) onClose()
  })
  const id = useId()
  return (
    <dialog
      {...modal}
      {...pressBeside}
      aria-labelledby={id}
      className={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      closedby="closerequest"
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
