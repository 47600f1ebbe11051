import { expect, test } from 'vitest'
import { opensHere } from './opens-here.ts'

const plain = { button: 0, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }

test('a plain click opens a link here', () => {
  expect(opensHere(plain)).toBe(true)
})

test.each([
  { button: 1 },
  { altKey: true },
  { ctrlKey: true },
  { metaKey: true },
  { shiftKey: true },
])('%j leaves this page as it is', (how) => {
  expect(opensHere({ ...plain, ...how })).toBe(false)
})
