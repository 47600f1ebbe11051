import { expect, test } from 'vitest'
import { pressedKey } from './pressed-key.ts'

const press = (key: string, rest: Partial<Parameters<typeof pressedKey>[0]> = {}) =>
  pressedKey({ key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, ...rest })

test('a letter is small where Shift is not held, as with Caps Lock', () => {
  expect(press('J')).toBe('j')
  expect(press('K', { ctrlKey: true })).toBe('Control+k')
  expect(press('J', { shiftKey: true })).toBe('J')
  expect(press('K', { ctrlKey: true, shiftKey: true })).toBe('Control+K')
})

test('what is no letter stays as it is', () => {
  expect(press('?', { shiftKey: true })).toBe('?')
  expect(press('Enter')).toBe('Enter')
  expect(press('ArrowDown', { metaKey: true })).toBe('Control+ArrowDown')
})

test('with Control the place of the key counts where the layout has no Latin letter', () => {
  const place = { code: 'KeyK', ctrlKey: true }
  expect(press('л', place)).toBe('Control+k')
  expect(press('Κ', place)).toBe('Control+k')
  // Dvorak has another Latin letter there, and that one is meant.
  expect(press('t', place)).toBe('Control+t')
  expect(press('л', { code: 'KeyK' })).toBe('л')
})
