import { describe, expect, test } from 'vitest'
import { formatClock, formatCount, formatRelative, formatScore } from './format.ts'

const now = Date.parse('2026-11-23T14:03:00Z')
const ago = (seconds: number) => formatRelative(new Date(now - seconds * 1000), now)

describe('formatRelative', () => {
  test.each([
    [0, 'just now'],
    [12, '12 seconds ago'],
    [59, '59 seconds ago'],
    [60, '1 minute ago'],
    [3 * 3600 + 1800, '3 hours ago'],
    [26 * 3600, '1 day ago'],
    [6.9 * 86_400, '6 days ago'],
    [21 * 86_400, '3 weeks ago'],
    [70 * 86_400, '2 months ago'],
    [430 * 86_400, '1 year ago'],
    [-125, 'in 2 minutes'],
  ])('%d seconds before now is "%s"', (seconds, words) => {
    expect(ago(seconds)).toBe(words)
  })
})

test.each([
  ['2026-11-23T09:00:00', /^09:00:00/],
  ['2026-11-22T09:00:00', /^(Nov 22|22 Nov), 09:00:00/],
  ['2025-11-23T09:00:00', /2025, 09:00:00/],
])('the clock of %s is told with what is not that of now', (time, words) => {
  expect(formatClock(new Date(time), new Date('2026-11-23T14:03:00'))).toMatch(words)
})

test.each([
  [0, '0'],
  [29_918_056, '29,918,056'],
  [Number.MAX_SAFE_INTEGER, '9,007,199,254,740,991'],
  [2 ** 54, '1.801E16'],
  [1e300, '1E300'],
])('a count of %d is told as %s', (count, words) => {
  expect(formatCount(count)).toBe(words)
})

test.each([
  [0, '0.0'],
  [10, '10.0'],
  [7.800000190734863, '7.8'],
  [1_389.39993, '1,389.4'],
  [1e300, '1E300'],
])('a score of %d is told as %s', (score, words) => {
  expect(formatScore(score)).toBe(words)
})
