const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** When a registry frees what has been deleted: days of the week, from Sunday as 0, and the time in each. */
export type GarbageCollectionSchedule = {
  days: readonly number[]
  /** Seconds from the day's midnight in UTC; outside of the day where an offset shifts it. */
  secondOfDay: number
}

/**
 * Reads the API's words: days such as "Wednesday", in any case, and a time such as "04:17:00+00:00"
 * (contract 3.6, 4.16); one without an offset is UTC (contract 4.15). Without any day none is
 * scheduled. One word that is no day makes it unreadable: the next one may be on that day.
 */
export function parseSchedule(
  words: readonly string[],
  time: string | null,
): GarbageCollectionSchedule | 'none' | 'unreadable' {
  if (words.length === 0) return 'none'
  const days = words.map((word) => weekdays.indexOf(word.trim().toLowerCase()))
  const secondOfDay = parseTime(time ?? '')
  return secondOfDay === null || days.includes(-1) ? 'unreadable' : { days, secondOfDay }
}

const timePattern = /^(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|([+-])(\d\d):?(\d\d))?$/i

/** See `secondOfDay`; null for what is no time. */
function parseTime(text: string): number | null {
  const match = timePattern.exec(text.trim())
  if (match === null) return null
  const [, hour = '', minute = '', second = '0', sign = '+', hours = '0', minutes = '0'] = match
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null
  if (Number(hours) > 23 || Number(minutes) > 59) return null
  const offset = Number(hours) * 3600 + Number(minutes) * 60
  const local = Number(hour) * 3600 + Number(minute) * 60 + Number(second)
  return sign === '-' ? local + offset : local - offset
}
