import { expect, it } from 'vitest'
import { wantedPlace } from './wanted-place.ts'

it('goes down and up, and round at either end', () => {
  expect(wantedPlace('ArrowDown', 0, 3)).toBe(1)
  expect(wantedPlace('ArrowDown', 2, 3)).toBe(0)
  expect(wantedPlace('ArrowUp', 2, 3)).toBe(1)
  expect(wantedPlace('ArrowUp', 0, 3)).toBe(2)
})

it('goes to either end', () => {
  expect(wantedPlace('Home', 2, 3)).toBe(0)
  expect(wantedPlace('End', 0, 3)).toBe(2)
})

it('leaves every other key alone', () => {
  expect(wantedPlace('a', 1, 3)).toBeNull()
  expect(wantedPlace('Tab', 1, 3)).toBeNull()
})
