import { expect, test } from 'vitest'
import { isWebAddress } from './web-address.ts'

test.each(['https://nvd.nist.gov/vuln/detail/CVE-2024-3094', 'http://host', 'HTTPS://HOST/a b'])(
  'opens %j',
  (text) => expect(isWebAddress(text)).toBe(true),
)

test.each([
  '',
  '<references>',
  'nvd.nist.gov',
  '//host/path',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'data:text/html,<p>',
  'ftp://host/file',
  'mailto:a@b.test',
  'https://',
])('does not open %j', (text) => expect(isWebAddress(text)).toBe(false))
