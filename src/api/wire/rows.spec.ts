import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { pageOf, readRows, withUniqueKeys } from './rows.ts'

const item = z.pipe(
  z.object({ name: z.string(), metadata: z.object({ pullCount: z.number() }) }),
  z.transform(({ name }) => ({ key: name, name })),
)
const page = pageOf(item)
const row = (name: string) => ({ id: `id-${name}`, name, metadata: { pullCount: 1 } })

describe('the rows of a page', () => {
  test.each([
    ['missing', {}],
    ['null', { items: null }],
    ['empty', { items: [] }],
  ])('are none when the items are %s', (_, wire) => {
    expect(page.parse(wire)).toEqual({ rows: [], hasNext: false })
  })

  test.each([[{ items: 'none' }], [{ items: {} }], [[]], [null], ['text']])(
    'cannot be read from %j',
    (wire) => {
      expect(page.safeParse(wire).success).toBe(false)
    },
  )

  test('stay in their places around one that cannot be read, which says what is wrong', () => {
    const broken = { id: 'id-b', name: 'b', metadata: { pullCount: 'many' } }
    expect(readRows(item, [row('a'), broken, row('c')])).toEqual([
      { key: 'a', name: 'a' },
      {
        kind: 'unreadable',
        key: 'unreadable 1',
        name: 'id-b',
        problem: 'metadata.pullCount: expected number',
      },
      { key: 'c', name: 'c' },
    ])
  })

  test.each([
    [null, null, 'the answer: expected object'],
    ['text', null, 'the answer: expected object'],
    [{ name: 'a' }, null, 'metadata: expected object'],
    [{ id: 7, name: 'a', metadata: {} }, null, 'metadata.pullCount: expected number'],
  ])('have no name where none can be read: %j', (raw, name, problem) => {
    expect(readRows(item, [raw])).toMatchObject([{ kind: 'unreadable', name, problem }])
  })
})

describe('the keys of rows', () => {
  test('are unique though a name comes twice, and the names stay', () => {
    const rows = readRows(item, [row('a'), row('a'), row('a'), row('b')])
    expect(rows.map(({ key }) => key)).toEqual(['a', 'a (2)', 'a (3)', 'b'])
    expect(rows.map(({ name }) => name)).toEqual(['a', 'a', 'a', 'b'])
  })

  test.each([[['a', 'a', 'a (2)']], [['a (2)', 'a', 'a']], [['unreadable 1', '']]])(
    'are unique though a name looks like a numbered one: %j',
    (names) => {
      const rows = readRows(
        item,
        names.map((name) => (name === '' ? null : row(name))),
      )
      expect(new Set(rows.map(({ key }) => key)).size).toBe(names.length)
    },
  )

  test('are left alone where they are unique already', () => {
    const rows = [{ key: 'a' }, { key: 'b' }]
    expect(withUniqueKeys(rows)).toEqual(rows)
  })
})

describe('a page has a next one', () => {
  test('when the API links to it', () => {
    expect(page.parse({ _links: { next: 'http://x/?offset=50' } }).hasNext).toBe(true)
  })

  test.each([
    ['no links', {}],
    ['links that are null', { _links: null }],
    ['links of another type', { _links: 'none' }],
    ['no link to it', { _links: { self: 'http://x/?offset=100', prev: 'http://x/' } }],
    ['a link that is null', { _links: { next: null } }],
    ['an empty link', { _links: { next: '' } }],
    ['nothing but a full page', { offset: 0, limit: 1, items: [row('a')] }],
  ])('but not for %s', (_, wire) => {
    expect(page.parse(wire).hasNext).toBe(false)
  })
})
