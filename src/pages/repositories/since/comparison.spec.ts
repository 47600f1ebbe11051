import { describe, expect, test } from 'vitest'
import { repositoryRow } from '#api/testing/repository-row.ts'
import type { Repository } from '#api/wire/repository.ts'
import type { RepositoryOrder } from '#lib/list-search.ts'
import { type Answer, type Look, withAnswer } from '../look.ts'
import { compareFound, compareList } from './comparison.ts'

/** When the last look was, and a day later. */
const then = Date.UTC(2026, 10, 25, 14)
const now = Date.UTC(2026, 10, 26, 14)

/** A repository that was pushed so many hours before the last look, or after it. */
const row = (name: string, hours: number, facts: Partial<Repository> = {}): Repository =>
  repositoryRow(name, {
    lastPushedAt: new Date(then - hours * 3_600_000),
    lastSeverity: 'medium',
    createdAt: new Date(then - 90 * 86_400_000),
    ...facts,
  })

const answer = (rows: Answer['rows'], facts: Partial<Answer> = {}): Answer => ({
  rows,
  offset: 0,
  hasNext: false,
  at: now,
  ...facts,
})

function look(rows: Answer['rows'], facts: Partial<Answer> = {}, ...more: Answer[]): Look {
  const answers = [answer(rows, { at: then, ...facts }), ...more]
  const kept = answers.reduce<ReturnType<typeof withAnswer>>(
    (before, next) => withAnswer(before, next, '-lastPush'),
    null,
  )
  if (!kept) throw new Error('nothing was kept')
  return kept.now
}

const compare = (before: Look, rows: Answer, orderBy: RepositoryOrder = '-lastPush') =>
  compareList(before, rows, orderBy)

describe('a view that was seen and is shown as a whole', () => {
  const before = look([row('a', 1), row('b', 2), row('c', 3)])

  test('what was not in it is new, what is not in it is gone', () => {
    const found = compare(before, answer([row('b', 2), row('c', 3), row('d', 4)]))
    expect(found).toEqual({ since: then, partial: false, fresh: ['d'], gone: ['a'], worse: [] })
  })

  test('the same holds in whatever order it is', () => {
    const found = compare(before, answer([row('d', 4), row('b', 2), row('c', 3)]), 'pullCount')
    expect(found).toMatchObject({ partial: false, fresh: ['d'], gone: ['a'] })
  })

  test.each([
    ['medium', 'high', true],
    ['high', 'critical', true],
    ['none', 'low', true],
    [' MEDIUM ', 'High', true],
    ['high', 'high', false],
    ['critical', 'high', false],
    [null, 'critical', false],
    ['high', null, false],
    ['severe', 'critical', false],
    ['high', 'severe', false],
  ])('from %s to %s', (was, is, isWorse) => {
    const seen = look([row('a', 1, { lastSeverity: was })])
    const { worse } = compare(seen, answer([row('a', 1, { lastSeverity: is })]))
    expect(worse.map(({ name }) => name)).toEqual(isWorse ? ['a'] : [])
  })

  test('a row that cannot be read is not gone, and one without a name may be any', () => {
    const unreadable = { kind: 'unreadable', key: 'x', problem: 'broken' } as const
    const named = answer([{ ...unreadable, name: 'a' }, row('b', 2), row('c', 3)])
    expect(compare(before, named).gone).toEqual([])
    const nameless = answer([{ ...unreadable, name: null }, row('b', 2), row('c', 3)])
    expect(compare(before, nameless).gone).toBeNull()
  })
})

describe('the first rows of a longer list', () => {
  const before = look([row('a', 1), row('b', 2), row('c', 3)], { hasNext: true })

  test('what a push moves up was there, and what it pushes off the page still is', () => {
    const rows = answer([row('z', -1), row('a', 1), row('b', 2)], { hasNext: true })
    expect(compare(before, rows)).toEqual({
      since: then,
      partial: true,
      fresh: [],
      gone: [],
      worse: [],
    })
  })

  test('what stands above the last row would be seen', () => {
    const rows = answer([row('a', 1), row('c', 3), row('d', 4)], { hasNext: true })
    expect(compare(before, rows)).toMatchObject({ fresh: [], gone: ['b'] })
    const fits = answer([row('a', 1), row('n', 1.5), row('b', 2)], { hasNext: true })
    expect(compare(before, fits)).toMatchObject({ fresh: ['n'], gone: [] })
  })

  test('rows of the same moment are in no order that is known', () => {
    const rows = answer([row('a', 1), row('x', 3), row('y', 3)], { hasNext: true })
    expect(compare(before, rows)).toMatchObject({ fresh: [], gone: ['b'] })
  })

  test('what has been created since is new wherever it stands', () => {
    const born = { createdAt: new Date(then + 1) }
    const rows = answer([row('z', -1, born), row('a', 1), row('b', 2)], { hasNext: true })
    expect(compare(before, rows).fresh).toEqual(['z'])
  })

  test('the end of the list tells what is gone, whatever was seen of it', () => {
    expect(compare(before, answer([row('a', 1), row('d', 4)])).gone).toEqual(['b', 'c'])
  })

  test.each(['name', 'pullCount', '-pushCount', 'lastPush'] as const)(
    'an order by %s tells nothing of the rest',
    (orderBy) => {
      const rows = answer([row('a', 1), row('n', 1.5)], { hasNext: true })
      expect(compare(before, rows, orderBy)).toMatchObject({ fresh: [], gone: null })
    },
  )

  test('a later page tells nothing of what is gone', () => {
    const rows = answer([row('d', 4)], { offset: 3 })
    expect(compare(before, rows)).toMatchObject({ partial: true, fresh: [], gone: null })
  })
})

describe('a list that was seen page by page', () => {
  const rest = (facts: Partial<Answer> = {}) =>
    answer([row('c', 3), row('d', 4)], { offset: 2, at: then + 60_000, ...facts })
  const first = [row('a', 1), row('b', 2)]

  test('all its pages are known, but what may have slipped between them is not called new', () => {
    const before = look(first, { hasNext: true }, rest())
    expect(before).toMatchObject({ from: then, to: then + 60_000, atOnce: 2, whole: true })
    const rows = answer([...first, row('s', 2.5), row('c', 3, { lastSeverity: 'high' })])
    const found = compare(before, rows)
    expect(found).toMatchObject({ fresh: [], gone: ['d'] })
    expect(found.worse).toEqual([{ name: 'c', was: 'Medium', is: 'High' }])
    const early = answer([row('a', 1), row('n', 1.5), row('b', 2)])
    expect(compare(before, early).fresh).toEqual(['n'])
  })

  test('nothing is said of rows that may have been lost between its pages', () => {
    const before = look(
      first,
      { hasNext: true },
      rest(),
      answer([row('x', 0), row('a', 1)], { at: then + 120_000, hasNext: true }),
    )
    const bad = row('b', 2, { lastSeverity: 'critical' })
    const rows = answer([row('x', 0), row('a', 1), bad, row('c', 3), row('d', 4)])
    const same = { partial: true, fresh: [], gone: [], worse: [] }
    expect(compare(before, rows)).toMatchObject(same)
    const without = answer(rows.rows.filter(({ name }) => name !== 'b'))
    expect(compare(before, without)).toMatchObject(same)
  })

  test('a part that is read again was not read at once with the rest', () => {
    const whole = look([...first, row('c', 3), row('d', 4)])
    expect(whole).toMatchObject({ atOnce: 4 })
    const before = look(
      [...first, row('c', 3), row('d', 4)],
      {},
      answer([row('c', 3)], { offset: 2, at: then + 60_000, hasNext: true }),
    )
    expect(before).toMatchObject({ from: then, atOnce: 2 })
  })

  test('a row that slipped from one page to the next is told of once', () => {
    const slipped = [row('b', 2), row('c', 3, { lastSeverity: 'high' })]
    const before = look(
      [...first, row('c', 3)],
      { hasNext: true },
      answer(slipped, { offset: 3, at: then + 60_000 }),
    )
    expect(before.rows.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'b', 'c'])
    expect(compare(before, answer([row('a', 1)])).gone).toEqual(['b', 'c'])
    const asKnown = answer([...first, row('c', 3, { lastSeverity: 'high' })])
    expect(compare(before, asKnown).worse).toEqual([])
    const worse = answer([...first, row('c', 3, { lastSeverity: 'critical' })])
    expect(compare(before, worse).worse.map(({ name }) => name)).toEqual(['c'])
  })

  test('a page beyond a gap is not kept, nor one with a row that has no name', () => {
    const kept = withAnswer(null, answer(first, { at: then, hasNext: true }), '-lastPush')
    expect(withAnswer(kept, rest({ offset: 3 }), '-lastPush')).toBeNull()
    const nameless = { kind: 'unreadable', key: 'x', name: null, problem: 'broken' } as const
    expect(withAnswer(kept, rest({ rows: [nameless] }), '-lastPush')).toBeNull()
    expect(withAnswer(null, rest(), '-lastPush')).toBeNull()
  })

  test('a page that is read again takes the place of its rows, and no others', () => {
    const before = look(
      first,
      { hasNext: true },
      rest(),
      answer([row('x', 0), row('a', 1)], { at: then + 120_000, hasNext: true }),
    )
    expect(before.rows.map(({ name }) => name)).toEqual(['x', 'a', 'c', 'd'])
    expect(before).toMatchObject({ from: then + 120_000, atOnce: 2, whole: true })
    const shorter = look(first, { hasNext: true }, rest(), answer(first, { at: then + 120_000 }))
    expect(shorter.rows.map(({ name }) => name)).toEqual(['a', 'b'])
  })
})

describe('what a view has found', () => {
  const before = look([row('a', 1), row('b', 2)])

  test('is compared as a whole once it is one', () => {
    expect(compareFound(before, answer([row('b', 2), row('d', 4)]))).toMatchObject({
      partial: false,
      fresh: ['d'],
      gone: ['a'],
    })
    const some = compareFound(before, answer([row('d', 4)], { hasNext: true }))
    expect(some).toMatchObject({ partial: true, fresh: ['d'], gone: null })
  })

  test('is nothing new where the last look had not found all', () => {
    const part = look([row('a', 1)], { hasNext: true })
    expect(compareFound(part, answer([row('a', 1), row('d', 4)])).fresh).toEqual([])
  })
})
