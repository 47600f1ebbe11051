import type { ReactNode } from 'react'
import styles from './Below.module.css'

/** A second line of second rank under a value: two facts that belong together. */
export const Below = ({ children }: { children: ReactNode }) => (
  <span className={styles.below}>{children}</span>
)
