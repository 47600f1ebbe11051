import { expect, test } from 'vitest'
import {
  defaultFindingSearch,
  type FindingSearch,
  findingOrders,
  hasFindingFilter,
  parseFindingSearch,
  printFindingSearch,
} from './finding-search.ts'

test('an address gives back every field', () => {
  const search: FindingSearch = {
    severity: ['high', 'critical'],
    fixable: false,
    orderBy: '-updatedAt',
    page: 2,
    limit: 100,
  }
  const query = '?severity=high,critical&fixable=false&orderBy=-updatedAt&page=2&limit=100'
  expect(printFindingSearch(search)).toBe(query)
  expect(parseFindingSearch(query)).toEqual(search)
})

test.each(findingOrders)('the order %s survives its address', (orderBy) => {
  const search = { ...defaultFindingSearch, orderBy }
  expect(parseFindingSearch(printFindingSearch(search))).toEqual(search)
})

test('defaults are left out, and stand in for what makes no sense', () => {
  expect(printFindingSearch(defaultFindingSearch)).toBe('')
  const nonsense = '?severity=high,awful&fixable=1&orderBy=-name&page=0&limit=x'
  expect(parseFindingSearch(nonsense)).toEqual(defaultFindingSearch)
})

test('either filter is one, an order is none', () => {
  expect(hasFindingFilter(defaultFindingSearch)).toBe(false)
  expect(hasFindingFilter(parseFindingSearch('?orderBy=score&page=2'))).toBe(false)
  expect(hasFindingFilter(parseFindingSearch('?severity=low'))).toBe(true)
  expect(hasFindingFilter(parseFindingSearch('?fixable=false'))).toBe(true)
})
