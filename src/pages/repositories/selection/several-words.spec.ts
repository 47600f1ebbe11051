import { describe, expect, test } from 'vitest'
import { DeleteFailure } from '#api/delete-errors.ts'
import type { SeveralOutcome } from '#api/delete-several.ts'
import { ApiError } from '#api/errors.ts'
import { progressWords, summaryWords } from './several-words.ts'

const deleted: SeveralOutcome = { kind: 'deleted', at: new Date(0) }
const untried: SeveralOutcome = { kind: 'untried' }

const after = (done: number, count: number) => {
  const outcomes = new Map(Array.from({ length: done }, (_, index) => [`app-${index}`, deleted]))
  return progressWords({ outcomes, hold: null, stopping: false }, count)
}

describe('what is read aloud of a run', () => {
  test('goes in quarters', () => {
    const heard = Array.from({ length: 21 }, (_, done) => after(done, 20))
    expect([...new Set(heard)]).toEqual(
      [0, 5, 10, 15, 20].map((done) => `${done} of 20 repositories done`),
    )
    expect(after(4, 20)).toBe('0 of 20 repositories done')
  })

  test('goes one by one where there are few', () => {
    expect(after(0, 1)).toBe('0 of 1 repository done')
    expect(after(2, 3)).toBe('2 of 3 repositories done')
  })

  test('says that it is about to stop', () => {
    const run = { outcomes: new Map(), hold: null, stopping: true }
    expect(progressWords(run, 3)).toBe('Stopping after this one…')
  })
})

test('the summary leaves out none', () => {
  expect(summaryWords([deleted, untried, untried], 1)).toBe(
    'Of 4 repositories: 1 deleted, 2 not tried, 1 left out.',
  )
})

test('what was there when it was read again is not called "not deleted"', () => {
  const request = { method: 'DELETE', path: 'x', at: new Date(0), attempt: 1, requestId: null }
  const late = new DeleteFailure(new ApiError({ kind: 'timeout' }, request), 'still-there')
  expect(summaryWords([{ kind: 'failed', error: late }])).toBe('Of 1 repository: 1 not known.')
})
