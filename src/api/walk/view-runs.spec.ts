import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Repository } from '../wire/repository.ts'
import { enter, leave } from './lookers.ts'
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

test('goes on as long as anybody looks, and as soon as somebody does again', () => {
  const run = begin()
  expect(run.read().phase).toBe('stopped')
  enter(run)
  enter(run)
  leave(run)
  expect(run.read().phase).toBe('reading')
  leave(run)
  expect(run.read().phase).toBe('stopped')
  enter(run)
  expect(run.read().phase).toBe('reading')
})

test('stays stopped where the reader has stopped it', () => {
  const run = begin()
  enter(run)
  run.stop()
  leave(run)
  enter(run)
  expect(run.read().phase).toBe('stopped')
})

test('a new reading shows what the last one found until it brings something', () => {
  const first = begin()
  const row = { name: 'app' } as unknown as Repository
  first.change((found) => ({ ...found, rows: [row], looked: 1, since: 5 }))
  const { data } = begin().read()
  expect(data).toMatchObject({ rows: [row], looked: 1, since: 5, fresh: false })
})
