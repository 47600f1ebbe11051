import { expect, test, vi } from 'vitest'
import { ApiError } from '../errors.ts'
import { patiently } from '../patiently.ts'
import { createRun } from './run.ts'

const settle = () => new Promise((resolve) => setTimeout(resolve))

/** A run that gathers numbers; each step waits to be let go. */
function gathering(count: number) {
  const waiting: { done: (fails?: unknown) => void }[] = []
  let steps = 0
  let most = 0
  const run = createRun<readonly number[]>([], async () => {
    const number = (steps += 1)
    most = Math.max(most, waiting.length + 1)
    await new Promise<void>((resolve, reject) => {
      const done = (fails?: unknown) => {
        waiting.splice(waiting.indexOf(entry), 1)
        return fails === undefined ? resolve() : reject(fails)
      }
      const entry = { done }
      waiting.push(entry)
    })
    return { change: (data) => [...data, number], end: number >= count }
  })
  return {
    run,
    atOnce: () => most,
    answer: async (fails?: unknown) => {
      await settle()
      waiting[0]?.done(fails)
      await settle()
    },
  }
}

test('goes on until the end, and then no further', async () => {
  const { run, answer } = gathering(2)
  expect(run.read()).toMatchObject({ phase: 'stopped', data: [] })
  run.go()
  await answer()
  expect(run.read()).toMatchObject({ phase: 'reading', data: [1] })
  await answer()
  expect(run.read()).toMatchObject({ phase: 'done', data: [1, 2] })
  run.go()
  run.stop()
  expect(run.read().phase).toBe('done')
})

test('what a stopped step still brings counts, and no two steps are under way', async () => {
  const { run, answer, atOnce } = gathering(3)
  run.go()
  run.stop()
  run.go()
  await answer()
  expect(run.read()).toMatchObject({ phase: 'reading', data: [1] })
  run.stop()
  expect(run.read().phase).toBe('stopped')
  await answer()
  expect(run.read()).toMatchObject({ phase: 'stopped', data: [1, 2] })
  run.go()
  await answer()
  expect(run.read()).toMatchObject({ phase: 'done', data: [1, 2, 3] })
  expect(atOnce()).toBe(1)
})

test('a failure stands until a step succeeds', async () => {
  const { run, answer } = gathering(2)
  run.go()
  await answer('no answer')
  expect(run.read()).toMatchObject({ phase: 'failed', error: 'no answer', data: [] })
  run.go()
  expect(run.read()).toMatchObject({ phase: 'reading', error: 'no answer' })
  await answer()
  expect(run.read()).toMatchObject({ phase: 'done', error: null, data: [2] })
})

test('a failure after a stop is nobody’s', async () => {
  const { run, answer } = gathering(2)
  run.go()
  await new Promise((resolve) => setTimeout(resolve))
  run.stop()
  await answer('no answer')
  expect(run.read()).toMatchObject({ phase: 'stopped', error: null })
})

test('tells of each change, with another object', async () => {
  const { run, answer } = gathering(1)
  const seen: unknown[] = []
  const leave = run.subscribe(() => seen.push(run.read()))
  run.go()
  await answer()
  run.change((data) => [...data, 9])
  leave()
  run.change(() => [])
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.at(-1)).toMatchObject({ phase: 'done', data: [1, 9] })
})

test('what the API wants to be waited for is waited for, also after a stop', async () => {
  vi.useFakeTimers()
  const retryAt = new Date(Date.now() + 60_000)
  const tooMany = new ApiError(
    { kind: 'http', status: 429, upstream: true, messages: [], retryAt },
    { method: 'GET', path: 'api/x', at: new Date(), attempt: 1, requestId: null },
  )
  const asked: number[] = []
  const run = createRun<null>(null, (watch) =>
    patiently(() => {
      asked.push(Date.now())
      if (asked.length === 1) return Promise.reject(tooMany)
      return Promise.resolve({ change: () => null, end: true })
    }, watch),
  )
  run.go()
  await vi.advanceTimersByTimeAsync(10_000)
  run.stop()
  await vi.advanceTimersByTimeAsync(10_000)
  run.go()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(run.read()).toMatchObject({ phase: 'reading', wait: { reason: tooMany } })
  run.stop()
  run.go()
  await vi.advanceTimersByTimeAsync(29_000)
  expect(asked).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(2000)
  expect(run.read()).toMatchObject({ phase: 'done', wait: null })
  expect(asked).toHaveLength(2)
  vi.useRealTimers()
})
