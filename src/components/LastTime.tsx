import { FullTime, RelativeTime } from '#ui/DateTime.tsx'
import { Muted } from '#ui/Muted.tsx'

type LastTimeProps = {
  date: Date | null
  /** How often it has happened: a missing date means "never" only if that is 0. */
  count: number
  full?: boolean
}

/** When something happened last, or the word for why that is not known. */
export function LastTime({ date, count, full = false }: LastTimeProps) {
  if (date) return full ? <FullTime date={date} /> : <RelativeTime date={date} />
  return <Muted>{count === 0 ? 'never' : 'unknown'}</Muted>
}
