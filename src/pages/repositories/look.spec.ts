import { describe, expect, test } from 'vitest'
import { repositoryRow } from '#api/testing/repository-row.ts'
import { type Answer, lookBefore, withAnswer } from './look.ts'

/** When the last look was. */
const then = Date.UTC(2026, 10, 25, 14)

/** So long after the last look. */
const minutes = (count: number) => then + count * 60_000
const seen = (names: string[], at: number): Answer => ({
  rows: names.map((name) => repositoryRow(name)),
  offset: 0,
  hasNext: false,
  at,
})

describe('a visit', () => {
  test('goes on until nothing was read for half an hour', () => {
    let kept = withAnswer(null, seen(['a'], then), '-lastPush')
    kept = withAnswer(kept, seen(['b'], minutes(30)), '-lastPush')
    expect(kept?.last).toBeNull()
    kept = withAnswer(kept, seen(['c'], minutes(61)), '-lastPush')
    expect(kept?.last?.rows.map(({ name }) => name)).toEqual(['b'])
    kept = withAnswer(kept, seen(['d'], minutes(62)), '-lastPush')
    expect(kept?.last?.rows.map(({ name }) => name)).toEqual(['b'])
    expect(kept?.now.rows.map(({ name }) => name)).toEqual(['d'])
  })

  test('is none for the rows of a tab that were read before it', () => {
    let kept = withAnswer(null, seen(['a'], then), '-lastPush')
    kept = withAnswer(kept, seen(['b'], minutes(40)), '-lastPush')
    if (!kept) throw new Error('nothing was kept')
    const marked = { ...kept, last: kept.now }
    expect(lookBefore(marked, minutes(39))).toBeNull()
    expect(lookBefore(marked, minutes(40))).toBe(kept.now)
    expect(withAnswer(kept, seen(['a'], minutes(39)), '-lastPush')).toBeNull()
  })

  test('keeps a thousand rows, which are then not all', () => {
    const names = Array.from({ length: 1001 }, (_, index) => `app-${index}`)
    expect(withAnswer(null, seen(names, then), '-lastPush')?.now).toMatchObject({ whole: false })
    expect(withAnswer(null, seen(names.slice(1), then), '-lastPush')?.now.whole).toBe(true)
  })
})
