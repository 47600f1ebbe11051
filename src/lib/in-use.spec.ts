import { expect, test } from 'vitest'
import { isInUse } from './in-use.ts'

const now = Date.parse('2026-11-26T12:00:00Z')

test.each([
  ['2026-11-26T11:59:00Z', true],
  ['2026-10-27T12:00:00Z', true],
  ['2026-10-27T11:59:59Z', false],
  // By a clock that is ahead of ours.
  ['2026-11-27T12:00:00Z', true],
])('pulled at %s: %s', (time, expected) => {
  expect(isInUse(new Date(time), now)).toBe(expected)
})

test('of what was never pulled, or nobody knows when, nothing is claimed', () => {
  expect(isInUse(null, now)).toBe(false)
})
