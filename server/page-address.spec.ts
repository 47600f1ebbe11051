import { expect, test } from 'vitest'
import { isAlonePage, isPageAddress } from './page-address.ts'

test.each([
  '',
  'index.html',
  'registries',
  'registries/',
  'registries/x/repositories/app.js',
  'registries/x/vulnerabilities',
  'registries/x/vulnerabilities/CVE-2024-3094',
  'registries/x/repositories/a%b',
])('%j is a page', (path) => {
  expect(isPageAddress(path)).toBe(true)
})

test.each(['assets/gone.js', 'registriesx', 'api/registries', 'config.json', 'favicon.svg', 'x'])(
  '%j is a file or nothing',
  (path) => {
    expect(isPageAddress(path)).toBe(false)
  },
)

test('a page beside the app is its file and nothing else', () => {
  expect(['signed-out.html', 'sign-in-first.html'].every(isAlonePage)).toBe(true)
  expect(['index.html', 'a/signed-out.html', 'signed-out', ''].some(isAlonePage)).toBe(false)
})
