import { describe, expect, test } from 'vitest'
import {
  defaultListSearch,
  type ListSearch,
  parseListSearch,
  printListSearch,
  viewQuery,
  withSearch,
} from './list-search.ts'
import { withLimit } from './paging.ts'

const everything: ListSearch = {
  name: 'team/a b&c=d',
  severity: ['high', 'critical'],
  orderBy: 'pullCount',
  view: null,
  days: null,
  page: 3,
  limit: 100,
}

describe('the list address', () => {
  test('gives back every field', () => {
    expect(parseListSearch(printListSearch(everything))).toEqual(everything)
  })

  test("carries the API's own words", () => {
    expect(printListSearch({ ...defaultListSearch, severity: ['high', 'critical'] })).toBe(
      '?severity=high,critical',
    )
    expect(printListSearch({ ...defaultListSearch, orderBy: '-pullCount' })).toBe(
      '?orderBy=-pullCount',
    )
  })

  test('names a view, and its days where they are not the usual', () => {
    const view: ListSearch = { ...defaultListSearch, name: 'a', view: 'not-pulled', days: 90 }
    expect(printListSearch(view)).toBe('?name=a&view=not-pulled')
    expect(printListSearch({ ...view, days: 30 })).toBe('?name=a&view=not-pulled&days=30')
    expect(parseListSearch('?name=a&view=not-pulled&days=30')).toEqual({ ...view, days: 30 })
    expect(parseListSearch('?view=never-pulled&days=30')).toEqual({
      ...defaultListSearch,
      view: 'never-pulled',
    })
    expect(parseListSearch('?days=30').days).toBeNull()
  })

  test('a view has an order of its own', () => {
    expect(parseListSearch('?view=not-rebuilt&orderBy=name').orderBy).toBe('-lastPush')
  })

  test.each(['days=0', 'days=-3', 'days=1.5', 'days=3651', 'days=many', 'days='])(
    'takes the usual days where %j makes no sense',
    (query) => {
      expect(parseListSearch(`view=not-rebuilt&${query}`).days).toBe(180)
    },
  )

  test('leaves defaults out', () => {
    expect(printListSearch(defaultListSearch)).toBe('')
    expect(parseListSearch('')).toEqual(defaultListSearch)
  })

  test.each([
    'page=0',
    'page=-1',
    'page=1.5',
    'page=abc',
    'page=99999999999999999999',
    'page=2147483648&limit=50',
    'limit=0',
    'limit=1001',
    'limit=5e1',
    'orderBy=-name',
    'orderBy=lastSeverity',
    'severity=banana',
    'view=banana',
    'view=toString',
    'severity=high,banana',
    'severity=',
    `name=${'n'.repeat(257)}`,
  ])('takes the default where %j makes no sense', (query) => {
    expect(parseListSearch(query)).toEqual(defaultListSearch)
  })

  test('reads severities in any order and case', () => {
    expect(parseListSearch('severity=Critical,high').severity).toEqual(['high', 'critical'])
  })

  test('a new search starts on page 1 and keeps the order', () => {
    expect(withSearch(everything, { name: 'x' })).toEqual({ ...everything, name: 'x', page: 1 })
    expect(withSearch(everything, { page: 4 })).toEqual({ ...everything, page: 4 })
  })

  test('another page size keeps the first row in sight', () => {
    expect(withLimit(everything, 25)).toEqual({ ...everything, limit: 25, page: 9 })
    expect(withLimit({ ...everything, page: 2, limit: 50 }, 100).page).toBe(1)
  })
})

test('a view is the same on whichever page, with however many rows', () => {
  const search = parseListSearch('?name=a&orderBy=name&page=3&limit=10')
  expect(viewQuery(search)).toBe('?name=a&orderBy=name')
})
