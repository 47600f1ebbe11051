const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const

/**
 * When a registry frees what has been deleted, in the API's words: days such as "Wednesday", and a time
 * such as "04:17:00+00:00" (contract 3.6, 4.16).
 */
export type GarbageCollectionSchedule = { days: readonly string[]; time: string }

/**
 * When the next garbage collection begins; `now` is ms since the epoch. One that begins now is under
 * way. A time without an offset is UTC (contract 4.15), days are read in any case, and words that are
 * no day are left out. Null where no day or no time can be read: nothing is scheduled, as far as
 * anybody can tell.
 */
export function nextGarbageCollection(
  schedule: GarbageCollectionSchedule,
  now: number,
): Date | null {
  const days = schedule.days.map((day) =>
    weekdays.findIndex((word) => word === day.trim().toLowerCase()),
  )
  const secondOfDay = parseTime(schedule.time)
  if (secondOfDay === null) return null
  // By its own offset the day that it names may begin up to a day before or after ours.
  const midnight = new Date(now).setUTCHours(0, 0, 0, 0)
  const starts = Array.from({ length: 10 }, (_, index) => midnight + (index - 1) * 86_400_000)
    .filter((day) => days.includes(new Date(day).getUTCDay()))
    .map((day) => day + secondOfDay * 1000)
    .filter((start) => start > now)
  return starts.length === 0 ? null : new Date(Math.min(...starts))
}

const timePattern = /^(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|([+-])(\d\d):?(\d\d))?$/i

/** Seconds from the day's midnight in UTC; outside of the day where the offset shifts it. */
function parseTime(text: string): number | null {
  const match = timePattern.exec(text.trim())
  if (match === null) return null
  const [, hour = '', minute = '', second = '0', sign = '+', hours = '0', minutes = '0'] = match
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null
  const offset = Number(hours) * 3600 + Number(minutes) * 60
  const local = Number(hour) * 3600 + Number(minute) * 60 + Number(second)
  return sign === '-' ? local + offset : local - offset
}
