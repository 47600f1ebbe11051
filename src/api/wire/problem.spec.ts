import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { describeProblem } from './problem.ts'

const shape = z.object({
  list: z.array(z.object({ count: z.number().check(z.gte(0)) })),
  name: z.string().check(z.refine((text) => text !== '.', { error: 'a name with no address' })),
})

const problemOf = (value: unknown, at?: readonly PropertyKey[]) => {
  const { error } = shape.safeParse(value)
  return error ? describeProblem(error, at) : 'none'
}

test.each([
  [{ list: [{ count: 1 }, { count: 'x' }], name: 'a' }, 'list.1.count: expected number'],
  [{ list: [{ count: -1 }], name: 'a' }, 'list.0.count: not as the contract says'],
  [{ list: [], name: '.' }, 'name: a name with no address'],
  [{ list: [] }, 'name: expected string'],
  [7, 'the answer: expected object'],
  [{ list: [], name: 'a' }, 'none'],
])('the problem of %j is "%s"', (value, problem) => {
  expect(problemOf(value)).toBe(problem)
})

test('only the first of several problems is told', () => {
  expect(problemOf({})).toBe('list: expected array')
})

test('a path may begin further out', () => {
  expect(problemOf({ list: [] }, ['items', 3])).toBe('items.3.name: expected string')
})
