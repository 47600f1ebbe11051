import { describe, expect, test } from 'vitest'
import { parseSchedule } from './garbage-collection.ts'

describe('a schedule', () => {
  test('takes days in any case', () => {
    expect(parseSchedule(['SUNDAY', ' sunday '], '04:00')).toEqual({
      days: [0, 0],
      secondOfDay: 14_400,
    })
  })

  test.each(['04:00', '', 'noon', null])('without a day is none, at "%s" too', (time) => {
    expect(parseSchedule([], time)).toBe('none')
  })

  test.each([
    [['Caturday'], '04:00'],
    // The next one may be on the day that was not understood.
    [['Sunday', 'Caturday'], '04:00'],
    [['Sunday'], null],
    [['Sunday'], ''],
    [['Sunday'], 'noon'],
    [['Sunday'], '24:00'],
    [['Sunday'], '12:60'],
    [['Sunday'], '12:00+24:00'],
    [['Sunday'], '12:00+00:60'],
  ])('of %s at "%s" cannot be read', (days, time) => {
    expect(parseSchedule(days, time)).toBe('unreadable')
  })
})
