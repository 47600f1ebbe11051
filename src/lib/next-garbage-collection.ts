import type { GarbageCollectionSchedule } from './garbage-collection.ts'

/**
 * When the next garbage collection begins; `now` is ms since the epoch. One that begins now is under
 * way.
 */
export function nextGarbageCollection(
  { days, secondOfDay }: GarbageCollectionSchedule,
  now: number,
): Date {
  // By its own offset the day that it names may begin up to a day before or after ours.
  const midnight = new Date(now).setUTCHours(0, 0, 0, 0)
  const starts = Array.from({ length: 10 }, (_, index) => midnight + (index - 1) * 86_400_000)
    .filter((day) => days.includes(new Date(day).getUTCDay()))
    .map((day) => day + secondOfDay * 1000)
    .filter((start) => start > now)
  return new Date(Math.min(...starts))
}
