import { expect, test } from 'vitest'
import { listSearchAt } from './list-state.ts'

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
  ['a pasted address has none', '/registries/r/repositories/a', '?limit=5', null, ''],
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
