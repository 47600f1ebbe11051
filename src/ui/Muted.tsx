import type { ReactNode } from 'react'
import styles from './Muted.module.css'

/** A word in place of a value that is missing, or text of second rank. */
export const Muted = ({ children }: { children: ReactNode }) => (
  <span className={styles.muted}>{children}</span>
)
