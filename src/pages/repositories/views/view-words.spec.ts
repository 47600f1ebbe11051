import { expect, test } from 'vitest'
import { outcomeWords } from './view-words.ts'

const found = { rows: [], looked: 1200, unread: 0, sure: true, since: 0, fresh: true }

test.each([
  ['done', {}, '0 in all, 1,200 looked at.'],
  ['done', { unread: 1 }, '0 found, 1,200 looked at. 1 could not be read.'],
  [
    'done',
    { unread: 2, sure: false },
    '0 found, 1,200 looked at. The answers of the registry did not fit together, so some may be missing. 2 could not be read.',
  ],
  ['stopped', {}, 'Stopped: 0 found, 1,200 looked at, and there may be more.'],
  ['failed', {}, 'Not read to the end: 0 found, 1,200 looked at, and there may be more.'],
  ['failed', { fresh: false }, 'Not read anew: 0 found before, 1,200 looked at.'],
  ['stopped', { fresh: false }, 'Stopped: 0 found before, 1,200 looked at.'],
] as const)('%s, %j', (phase, facts, words) => {
  expect(outcomeWords(phase, { ...found, ...facts })).toBe(words)
})
