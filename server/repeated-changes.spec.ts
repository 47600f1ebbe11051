import { expect, test } from 'vitest'
import { repeatedChanges } from './repeated-changes.ts'

const withKey = (key: string) => ({ headers: { 'idempotency-key': key } })

test('a change with a key that was seen is a repeated one, and none without a key', () => {
  const isRepeated = repeatedChanges()
  expect(isRepeated(withKey('"a"'))).toBe(false)
  expect(isRepeated(withKey('"b"'))).toBe(false)
  expect(isRepeated(withKey('"a"'))).toBe(true)
  expect(isRepeated({ headers: {} })).toBe(false)
  expect(isRepeated({ headers: {} })).toBe(false)
})

test('a thousand keys are kept, and the oldest goes first', () => {
  const isRepeated = repeatedChanges()
  for (let number = 0; number <= 1_000; number += 1) isRepeated(withKey(`"${number}"`))
  expect(isRepeated(withKey('"1"'))).toBe(true)
  expect(isRepeated(withKey('"0"'))).toBe(false)
})
