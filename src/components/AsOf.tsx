import { formatClock } from '#lib/format.ts'
import { IconButton } from '#ui/Button.tsx'
import styles from './AsOf.module.css'

type AsOfProps = {
  /** When what is shown was read, in ms since the epoch. */
  time: number
  onRefresh: () => void
}

/** How old what is shown is, and the way to have it read anew. */
export const AsOf = ({ time, onRefresh }: AsOfProps) => (
  <p className={styles.asOf}>
    as of {formatClock(new Date(time))}
    <IconButton icon="refresh" label="Refresh" onClick={onRefresh} />
  </p>
)
