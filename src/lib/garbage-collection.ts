const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const

/** When a registry frees what has been deleted: on these days of the week, at this time of each. */
export type GarbageCollectionSchedule = {
  /** As `Date.getUTCDay` counts them, from 0 for Sunday; never empty. */
  days: readonly number[]
  /** Seconds from the day's midnight in UTC; below 0 or past the day where the offset shifts it. */
  secondOfDay: number
}

/**
 * Reads a schedule from the API's words: days such as "Wednesday", in any case, and a time such as
 * "04:17:00+00:00" (contract 3.6, 4.15, 4.16). A time without an offset is UTC. Null where no day or
 * no time can be read: nothing is scheduled, as far as anybody can tell.
 */
export function parseSchedule(
  days: readonly string[],
  time: string,
): GarbageCollectionSchedule | null {
  const known = days.map((day) => weekdays.findIndex((word) => word === day.trim().toLowerCase()))
  const secondOfDay = parseTime(time)
  const read = [...new Set(known.filter((day) => day >= 0))]
  return secondOfDay === null || read.length === 0 ? null : { days: read, secondOfDay }
}

const timePattern = /^(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|([+-])(\d\d):?(\d\d))?$/i

function parseTime(text: string): number | null {
  const match = timePattern.exec(text.trim())
  if (match === null) return null
  const [, hour = '', minute = '', second = '0', sign = '+', hours = '0', minutes = '0'] = match
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null
  const offset = Number(hours) * 3600 + Number(minutes) * 60
  const local = Number(hour) * 3600 + Number(minute) * 60 + Number(second)
  return sign === '-' ? local + offset : local - offset
}

/** When the next garbage collection begins; `now` is ms since the epoch. One that begins now is under way. */
export function nextGarbageCollection(
  { days, secondOfDay }: GarbageCollectionSchedule,
  now: number,
): Date {
  // The day that the schedule names may begin up to a day before or after ours.
  const midnight = new Date(now).setUTCHours(0, 0, 0, 0)
  const starts = Array.from({ length: 10 }, (_, index) => midnight + (index - 1) * 86_400_000)
    .filter((day) => days.includes(new Date(day).getUTCDay()))
    .map((day) => day + secondOfDay * 1000)
  return new Date(Math.min(...starts.filter((start) => start > now)))
}
