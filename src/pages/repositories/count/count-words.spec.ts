import { expect, test } from 'vitest'
import { formatClock } from '#lib/format.ts'
import { countWords } from './count-words.ts'

const counted = { count: 1200, unread: 0, sure: true, at: new Date() }
const when = `counted at ${formatClock(counted.at)}.`

test.each([
  ['done', {}, `1,200 repositories in this registry, ${when}`],
  ['done', { unread: 2 }, `1,200 repositories in this registry, ${when} 2 more could not be read.`],
  [
    'done',
    { unread: 2, sure: false },
    `About 1,200 repositories in this registry, ${when} The answers of the registry did not fit together, so some may be missing. 2 more could not be read.`,
  ],
  ['stopped', {}, 'Counting was stopped: at least 1,200 repositories in this registry.'],
  ['failed', {}, 'Not counted to the end: at least 1,200 repositories in this registry.'],
  [
    'failed',
    { sure: false },
    'Not counted to the end: at least 1,200 repositories in this registry.',
  ],
] as const)('%s, %j', (phase, facts, words) => {
  expect(countWords(phase, { ...counted, ...facts }, false)).toBe(words)
})

test('of a filtered list it is said', () => {
  expect(countWords('done', { ...counted, count: 1 }, true)).toBe(
    `1 repository that fits the filters, ${when}`,
  )
})
