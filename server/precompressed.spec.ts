import { expect, test } from 'vitest'
import { acceptedEncoding } from './precompressed.ts'

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0.5, gzip;q=1.0', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0 , gzip', 'gzip'],
  ['br; q=0.000,gzip', 'gzip'],
  ['gzip;q=0.0, br;q=0', undefined],
  ['deflate', undefined],
  ['', undefined],
])('%s is answered with %s', (accept, expected) => {
  expect(acceptedEncoding(accept, () => true)?.encoding).toBe(expected)
})

test('a file that is not there in an encoding is answered in another', () => {
  expect(acceptedEncoding('gzip, br', (ending) => ending === '.gz')?.encoding).toBe('gzip')
  expect(acceptedEncoding('gzip, br', () => false)).toBeNull()
})
