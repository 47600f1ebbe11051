import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { enter, leave, newViewRun } from './view-runs.ts'

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
