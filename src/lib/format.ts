const digits = new Intl.NumberFormat()

const powers = new Intl.NumberFormat(undefined, { notation: 'scientific' })

/**
 * A count in the reader's own digit grouping. One that is too large to be told exactly, as a power of
 * ten: its digits would be invented.
 */
export const formatCount = (count: number) =>
  (Math.abs(count) > Number.MAX_SAFE_INTEGER ? powers : digits).format(count)

const tenths = new Intl.NumberFormat(undefined, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})

/** A score with one decimal: it is single precision on the wire, so its tail means nothing. */
export const formatScore = (score: number) =>
  (Math.abs(score) > Number.MAX_SAFE_INTEGER ? powers : tenths).format(score)

const units = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 7],
  ['week', 4.345],
  ['month', 12],
  ['year', Number.POSITIVE_INFINITY],
] as const satisfies readonly (readonly [Intl.RelativeTimeFormatUnit, number])[]

// The words of the page are English, and a relative time is words. Always a number: "yesterday"
// would be wrong for what happened 26 hours ago, two calendar days back.
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always' })

/** "3 hours ago", "in 2 minutes", rounded towards now. `now` is milliseconds since the epoch. */
export function formatRelative(date: Date, now: number): string {
  let amount = (date.getTime() - now) / 1000
  if (Math.abs(amount) < 1) return 'just now'
  for (const [unit, next] of units) {
    const rounded = Math.trunc(amount)
    if (Math.abs(rounded) < next || unit === 'year') return relative.format(rounded, unit)
    amount /= next
  }
  return formatAbsolute(date)
}

const absolute = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
})

/** Date and time to the minute, in the reader's language and time zone, which is named. */
export const formatAbsolute = (date: Date) => absolute.format(date)

const clock = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

const inYear = {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
} as const

const dayAndClock = new Intl.DateTimeFormat(undefined, inYear)

const yearAndClock = new Intl.DateTimeFormat(undefined, { ...inYear, year: 'numeric' })

/** The time of day to the second, in the reader's time zone; with day and year, where not those of now. */
export function formatClock(date: Date, now = new Date()): string {
  if (date.toDateString() === now.toDateString()) return clock.format(date)
  return (date.getFullYear() === now.getFullYear() ? dayAndClock : yearAndClock).format(date)
}
