import { formatAbsolute, formatRelative } from '#lib/format.ts'
import styles from './DateTime.module.css'
import { useNow } from './Clock.tsx'

/** "3 hours ago", with the exact time on hover and on focus, and readable by machines. */
export function RelativeTime({ date }: { date: Date }) {
  const now = useNow(date)
  const exact = formatAbsolute(date)
  return (
    <time className={styles.time} dateTime={date.toISOString()} title={exact} data-exact={exact}>
      {formatRelative(date, now)}
    </time>
  )
}

/** The relative time with the exact one below it, where there is room for both. */
export function FullTime({ date }: { date: Date }) {
  const now = useNow(date)
  return (
    <time dateTime={date.toISOString()}>
      {formatRelative(date, now)} <span className={styles.exact}>{formatAbsolute(date)}</span>
    </time>
  )
}
