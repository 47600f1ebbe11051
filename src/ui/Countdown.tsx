import { useEffect, useState } from 'react'

/** The whole seconds left until `date`, told anew each second, and 0 afterwards. */
function useSecondsLeft(date: Date): number {
  const [now, setNow] = useState(Date.now)
  const left = Math.max(0, date.getTime() - now)
  useEffect(() => {
    if (left === 0) return
    const timer = setTimeout(() => setNow(Date.now()), left % 1000 || 1000)
    return () => clearTimeout(timer)
  }, [left])
  return Math.ceil(left / 1000)
}

/** In the largest unit that still counts down visibly: "90 s", "15 min", "12 h", "3 days". */
function formatWait(seconds: number): string {
  if (seconds < 120) return `${seconds} s`
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 120) return `${minutes} min`
  const hours = Math.ceil(minutes / 60)
  return hours < 48 ? `${hours} h` : `${Math.ceil(hours / 24)} days`
}

type CountdownProps = {
  date: Date
  /** "Asks again", in front of "in 3 s". */
  before: string
  /** In the place of both when the time has come. */
  after: string
}

/**
 * "Asks again in 3 s." A screen reader finds it where it stands, and is not told each second
 * (WAI-ARIA, "timer").
 */
export function Countdown({ date, before, after }: CountdownProps) {
  const seconds = useSecondsLeft(date)
  return (
    <span role="timer" aria-live="off">
      {seconds > 0 ? `${before} in ${formatWait(seconds)}.` : after}
    </span>
  )
}
