import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { enter, leave } from '#api/walk/lookers.ts'
import { parseListSearch } from '#lib/list-search.ts'
import { countStore } from './count-store.ts'

const search = parseListSearch('')

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'http://host/' })
  // No answer comes.
  vi.stubGlobal('fetch', () => new Promise(() => {}))
})
afterEach(() => {
  countStore.forget()
  vi.unstubAllGlobals()
})

function begin() {
  countStore.begin('r', search)
  const run = countStore.read('r', search)
  if (!run) throw new Error('Nothing is counted')
  return run
}

test('counts at once, and rests only while nobody looks', () => {
  const run = begin()
  expect(run.read().phase).toBe('reading')
  // As in development, where React leaves once at the beginning.
  enter(run)
  leave(run)
  expect(run.read().phase).toBe('stopped')
  enter(run)
  expect(run.read().phase).toBe('reading')
})

test('begins another in the place of the one under way', () => {
  const other = begin()
  enter(other)
  const run = begin()
  leave(other)
  enter(other)
  expect(other.read().phase).toBe('stopped')
  expect(run.read().phase).toBe('reading')
})
