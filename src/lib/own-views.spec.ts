import { describe, expect, test } from 'vitest'
import {
  isSameView,
  longestViewName,
  mostOwnViews,
  type OwnView,
  parseOwnViews,
} from './own-views.ts'

const registryId = '1e41a73c-59d0-5507-86dd-fa2fc2501cfd'
const other = '6a7e90f4-d385-4b0c-a1c2-e4f86b1d3970'
const view = (name: string, query = '', of = registryId): OwnView => ({
  name,
  registryId: of,
  query,
})
const parse = (value: unknown) => parseOwnViews(JSON.stringify(value))
const names = (value: unknown) => parse(value).map(({ name }) => name)

describe('what is kept of views', () => {
  test('is read back', () => {
    const kept = [
      view('Mine', '?name=a&severity=high,critical&orderBy=-lastPull'),
      view('Idle', '?view=not-pulled&days=30'),
      view('Mine', '', other),
    ]
    expect(parse(kept)).toEqual(kept)
  })

  test.each([
    null,
    '',
    'null',
    '7',
    '"text"',
    '{}',
    '{"length":1,"0":{}}',
    '[{"name":"a"',
    '['.repeat(100_000),
  ])('is nothing where %.20j stands', (text) => {
    expect(parseOwnViews(text)).toEqual([])
  })

  test.each([
    [null],
    [7],
    ['x'],
    [[]],
    [{}],
    [{ ...view('x'), name: 7 }],
    [{ ...view('x'), query: null }],
    [{ ...view('x'), query: { toString: 'x' } }],
    [{ ...view('x'), registryId: 'registry' }],
    [{ ...view('x'), registryId: `${registryId}/..` }],
    [view('')],
    [view(' \t\n\u{a0}')],
    [view('\u{200b}\u{202e}\u{feff}\u{3164}\u{1f}')],
    [view('n'.repeat(longestViewName + 1))],
  ])('leaves out %j, and nothing beside it', (entry) => {
    expect(names([view('before'), entry, view('after')])).toEqual(['before', 'after'])
  })

  test.each([
    '<b>"bold"</b> & \'more\'',
    'תצוגה',
    '🚢'.repeat(longestViewName),
    '👩‍👩‍👧',
    '\u{d800}',
    '__proto__',
    'a\u{202e}b',
  ])('takes the name %s', (name) => {
    expect(names([view(name)])).toEqual([name])
  })

  test('has its names trimmed, and no name twice in a registry, in whatever case', () => {
    expect(
      names([view('  Mine '), view('mine'), view('MINE', '?name=a'), view('\tother')]),
    ).toEqual(['Mine', 'other'])
    expect(parse([view('Mine', '?name=a'), view('mine', '?name=b')])).toEqual([
      view('Mine', '?name=a'),
    ])
    expect(names([view('caf\u{e9}'), view('CAFE\u{301}')])).toEqual(['caf\u{e9}'])
    expect(names([view('Mine'), view('Mine', '', other)])).toEqual(['Mine', 'Mine'])
  })

  test('has its registries in one case', () => {
    expect(parse([view('a', '', registryId.toUpperCase())])).toEqual([view('a')])
  })

  test.each([
    ['page=7&limit=20', ''],
    ['?severity=Critical,HIGH', '?severity=high,critical'],
    ['?view=not-pulled&days=90&orderBy=name', '?view=not-pulled'],
    ['?orderBy=-name&limit=5000&view=toString', ''],
    ['https://evil.example/?name=a', ''],
    ['javascript:alert(1)', ''],
    ['?name=a&__proto__=b&x=y', '?name=a'],
    ['?name=%F0%9F', `?name=${encodeURIComponent('\u{fffd}')}`],
  ])('has %j as the list prints it', (query, printed) => {
    expect(parse([view('a', query)])).toEqual([view('a', printed)])
  })

  test('carries nothing else along', () => {
    expect(parse([{ ...view('a'), href: 'javascript:alert(1)' }])).toEqual([view('a')])
  })

  test(`is ${mostOwnViews} at most`, () => {
    const many = Array.from({ length: 150 }, (_, index) => view(`view ${index}`))
    expect(parse(many)).toEqual(many.slice(0, mostOwnViews))
  })
})

test('one of another registry is never the same', () => {
  expect(isSameView(view('a'), view('A', '?name=b'))).toBe(true)
  expect(isSameView(view('a'), view('a', '', other))).toBe(false)
})
