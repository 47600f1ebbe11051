import { expect, test } from 'vitest'
import { retryAtOf } from './retry-after.ts'

const now = Date.parse('2026-03-01T12:00:00Z')

test.each([
  ['seconds', { 'Retry-After': '3' }, 3000],
  ['seconds among spaces', { 'Retry-After': ' 120 ' }, 120_000],
  ['no wait at all', { 'Retry-After': '0' }, 0],
  ['a date', { 'Retry-After': 'Sun, 01 Mar 2026 12:00:30 GMT' }, 30_000],
  ['a date in the past', { 'Retry-After': 'Sun, 01 Mar 2026 11:00:00 GMT' }, 0],
  [
    'a date of a clock that is an hour late',
    {
      'Retry-After': 'Sun, 01 Mar 2026 11:00:30 GMT',
      Date: 'Sun, 01 Mar 2026 11:00:00 GMT',
    },
    30_000,
  ],
  ['the longer of two', { 'Retry-After': '30, 120' }, 120_000],
  ['a number beyond all dates', { 'Retry-After': '9'.repeat(400) }, 1e12],
  ['a date beyond all waits', { 'Retry-After': 'Sat, 13 Sep 275760 00:00:00 GMT' }, 1e12],
  ['ten digits', { 'Retry-After': '1000000000' }, 1e12],
  ['a word that a date parser takes', { 'Retry-After': 'abc 5' }, null],
  ['nothing', {}, null],
  ['nonsense', { 'Retry-After': 'soon' }, null],
  ['a negative number', { 'Retry-After': '-3' }, null],
  ['half a second', { 'Retry-After': '0.5' }, null],
] satisfies [string, HeadersInit, number | null][])('reads %s', (_, headers, wait) => {
  const at = retryAtOf(new Headers(headers), now)
  expect(at && at.getTime() - now).toBe(wait)
})
