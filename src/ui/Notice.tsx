import type { ReactNode } from 'react'
import styles from './Notice.module.css'

type NoticeProps = {
  tone: 'warning' | 'danger'
  title: string
  children?: ReactNode
  /** Buttons or links that lead on. */
  actions?: ReactNode
}

/** Something the reader must know at once: it is read aloud when it appears. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  return (
    <div role="alert" className={`${styles.notice} ${styles[tone]}`}>
      <div>
        <h2>{title}</h2>
        {children}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
