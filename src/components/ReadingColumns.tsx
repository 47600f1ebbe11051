import type { ReactNode } from 'react'
import styles from './ReadingColumns.module.css'

type ReadingColumnsProps = {
  main: ReactNode
  /** Facts; without any, the other column has all the room. */
  side: ReactNode
}

/** A column to read, and facts beside it, which drop below where there is little room. */
export const ReadingColumns = ({ main, side }: ReadingColumnsProps) => (
  <div className={side ? `${styles.columns} ${styles.two}` : styles.columns}>
    <div>{main}</div>
    {side && <aside aria-label="Facts">{side}</aside>}
  </div>
)
