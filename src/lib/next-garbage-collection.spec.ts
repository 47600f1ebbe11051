import { describe, expect, test } from 'vitest'
import { parseSchedule } from './garbage-collection.ts'
import { nextGarbageCollection } from './next-garbage-collection.ts'

/** The next one after `now`, as ISO text, or why there is none. */
function next(days: readonly string[], time: string, now: string) {
  const schedule = parseSchedule(days, time)
  return typeof schedule === 'string'
    ? schedule
    : nextGarbageCollection(schedule, Date.parse(now)).toISOString()
}

// 2026-11-26 is a Thursday.
describe('the next garbage collection', () => {
  test.each([
    [['Wednesday', 'Sunday'], '04:17:00+00:00', '2026-11-26T12:00:00Z', '2026-11-29T04:17:00.000Z'],
    [['Wednesday', 'Sunday'], '04:17:00+00:00', '2026-11-29T04:16:59Z', '2026-11-29T04:17:00.000Z'],
    [['Wednesday', 'Sunday'], '04:17:00+00:00', '2026-11-29T04:17:00Z', '2026-12-02T04:17:00.000Z'],
    [['Thursday'], '11:00', '2026-11-26T12:00:00Z', '2026-12-03T11:00:00.000Z'],
    [['Thursday'], '13:00:00Z', '2026-11-26T12:00:00Z', '2026-11-26T13:00:00.000Z'],
    // By its own offset it is another day in UTC: before, and after.
    [['Friday'], '00:30:00+02:00', '2026-11-26T12:00:00Z', '2026-11-26T22:30:00.000Z'],
    [['Wednesday'], '23:30:00-02:00', '2026-11-26T00:00:00Z', '2026-11-26T01:30:00.000Z'],
    [['Wednesday'], '23:30:00-02:00', '2026-11-26T12:00:00Z', '2026-12-03T01:30:00.000Z'],
  ])('on %s at %s, after %s', (days, time, now, expected) => {
    expect(next(days, time, now)).toBe(expected)
  })

  test('on every day of the week is within a day', () => {
    const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
    expect(next(days, '05:00', '2026-12-31T06:00:00Z')).toBe('2027-01-01T05:00:00.000Z')
  })
})
