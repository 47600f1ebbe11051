import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

type EmptyStateProps = {
  title: string
  /** One sentence or two. */
  children: ReactNode
  /** Words of others about it. */
  more?: ReactNode
  actions?: ReactNode
}

/** Stands where rows would: says why there are none, and what leads on. */
export function EmptyState({ title, children, more, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      <p>{children}</p>
      {more}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
