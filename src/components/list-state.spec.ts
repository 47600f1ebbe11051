import { expect, test, vi } from 'vitest'
import { listSearchAt } from './list-state.ts'

// This browser keeps that the reader wants 100 rows.
vi.hoisted(() => {
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('localStorage', { getItem: () => '100' })
})

const at = (pathname: string, search: string, state: unknown) =>
  listSearchAt({ pathname, search, state, hash: '', key: 'k' })

test.each([
  ['the list tells its own search', '/registries/r/repositories', '?page=2', null, '?page=2'],
  [
    'whatever it came from',
    '/registries/r/repositories',
    '?page=2',
    { list: '?page=3' },
    '?page=2',
  ],
  [
    'another page that of the list before',
    '/registries/r/repositories/a',
    '?limit=5',
    { list: '?page=3' },
    '?page=3',
  ],
  ['also with how many rows', '/registries/r/repositories', '?limit=25', null, '?limit=25'],
  [
    'which it leaves open only for who wants as many',
    '/registries/r/repositories',
    '?orderBy=name',
    null,
    '?orderBy=name&limit=50',
  ],
  ['a pasted address has none', '/registries/r/repositories/a', '?limit=5', null, ''],
  [
    'also one of a repository whose name ends like the address of the list',
    '/registries/r/repositories/team/repositories',
    '?limit=5',
    { list: '?page=3' },
    '?page=3',
  ],
  [
    'or is no more than that',
    '/registries/r/repositories/repositories',
    '',
    { list: '?page=3' },
    '?page=3',
  ],
  [
    'where a vulnerability is has the list’s',
    '/registries/r/vulnerabilities/x',
    '',
    { list: '?page=3' },
    '?page=3',
  ],
])('%s', (_, pathname, search, state, expected) => {
  expect(at(pathname, search, state)).toBe(expected)
})
