import type { ReactNode } from 'react'
import styles from './Card.module.css'

/** A raised surface for one thing. */
export const Card = ({ children }: { children: ReactNode }) => (
  <div className={styles.card}>{children}</div>
)
