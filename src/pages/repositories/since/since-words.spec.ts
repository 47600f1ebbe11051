import { expect, test } from 'vitest'
import type { Comparison } from './comparison.ts'
import { sentence, shortWords } from './since-words.ts'

const same: Comparison = {
  since: Date.now(),
  partial: false,
  fresh: [],
  gone: [],
  worse: [],
}
const some = {
  fresh: ['a', 'b'],
  gone: ['c'],
  worse: [{ name: 'd', was: 'Low', is: 'High' }],
}

test.each([
  ['all there is', { ...same, ...some }, '2 new, 1 gone, 1 worse', ': 2 new, 1 gone, 1 worse.'],
  ['a part of it', { ...same, gone: ['c'] }, '1 gone', ': 1 gone.'],
  ['no difference', same, 'Nothing new', ': nothing new, gone or worse.'],
  [
    'no difference in a part',
    { ...same, partial: true },
    'No difference seen',
    ', as far as these rows tell: no difference.',
  ],
  [
    'what cannot be known',
    { ...same, gone: null, worse: some.worse },
    '1 worse',
    ', as far as these rows tell: 1 worse.',
  ],
] as const)('%s', (_, comparison, short, end) => {
  expect(shortWords(comparison)).toBe(short)
  expect(sentence(comparison).replace(/^In this view since [\d:]+(?: [AP]M)?/, '')).toBe(end)
})
