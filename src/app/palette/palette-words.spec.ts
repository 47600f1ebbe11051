import { expect, it } from 'vitest'
import { foundWords } from './palette-words.ts'

const found = { text: 'shop', results: 0, failures: 0, more: false, searching: false }

it('counts what was found', () => {
  expect(foundWords({ ...found, results: 1 })).toBe('1 result')
  expect(foundWords({ ...found, results: 14 })).toBe('14 results')
})

it('says that more match, and not how many: nobody knows', () => {
  expect(foundWords({ ...found, results: 8, more: true })).toBe(
    '8 results, more repositories match',
  )
})

it('says that nothing was found, unless something could not be read', () => {
  expect(foundWords(found)).toBe('Nothing matches “shop”')
  expect(foundWords({ ...found, failures: 1 })).toBe('No results in what could be read')
  expect(foundWords({ ...found, failures: 1, results: 2 })).toBe('2 results')
})

it('claims nothing while it searches', () => {
  expect(foundWords({ ...found, results: 2, searching: true })).toBe('Searching repositories…')
})
