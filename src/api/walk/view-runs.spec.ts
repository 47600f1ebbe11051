import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Repository } from '../wire/repository.ts'
import { enter } from './lookers.ts'
import { newViewRun } from './view-runs.ts'

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'http://host/' })
  // No answer comes.
  vi.stubGlobal('fetch', () => new Promise(() => {}))
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const begin = () => newViewRun('r', { name: '', severity: [], view: 'never-pulled', days: null })

test('waits for somebody to look at it', () => {
  const run = begin()
  expect(run.read().phase).toBe('stopped')
  enter(run)
  expect(run.read().phase).toBe('reading')
})

test('a new reading shows what the last one found until it brings something', () => {
  const first = begin()
  const row = { name: 'app' } as unknown as Repository
  first.change((found) => ({ ...found, rows: [row], looked: 1, since: 5 }))
  const { data } = begin().read()
  expect(data).toMatchObject({ rows: [row], looked: 1, since: 5, fresh: false })
})
