import { expect, test } from 'vitest'
import { completeness } from './export-run.ts'
import { outcomeWords } from './export-words.ts'

const exported = { count: 1200, unread: 0, sure: true, to: new Date() }
const unsure =
  '1,200 repositories, and perhaps not all. The answers of the registry did not fit together, so some may be missing.'
const unread = '2 could not be read.'

test.each([
  ['done', {}, true, '1,200 repositories: all that were there the whole time.'],
  [
    'done',
    { unread: 2 },
    'some could not be read',
    `1,200 repositories, and perhaps not all. ${unread}`,
  ],
  ['done', { sure: false }, 'the answers of the API did not fit together', unsure],
  [
    'done',
    { unread: 2, sure: false },
    'the answers of the API did not fit together',
    `${unsure} ${unread}`,
  ],
  [
    'stopped',
    { sure: false },
    'stopped before the end',
    'Stopped: 1,200 repositories read, and there may be more.',
  ],
  [
    'failed',
    { unread: 2 },
    'stopped before the end',
    'Not read to the end: 1,200 repositories read, and there may be more.',
  ],
] as const)('%s, %j: in the file “%s”', (phase, facts, complete, words) => {
  const data = { ...exported, ...facts }
  expect(completeness({ phase, data })).toBe(complete)
  expect(outcomeWords(phase, data)).toBe(words)
})
