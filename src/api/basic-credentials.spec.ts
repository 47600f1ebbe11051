import { expect, test } from 'vitest'
import { basicAuthorization } from './basic-credentials.ts'

/** Reads the header as a server does (RFC 7617). */
function decode(header: string) {
  const [scheme, encoded] = header.split(' ')
  const text = Buffer.from(encoded ?? '', 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return { scheme, username: text.slice(0, colon), password: text.slice(colon + 1) }
}

test.each([
  ['deleter@example.com', 'pass:wörd-✓'],
  ['größe', '🔑 with spaces'],
  ['anybody', ''],
  ['anybody', 'x'.repeat(200_000)],
])('a server reads back the username %j and its password', (username, password) => {
  expect(decode(basicAuthorization({ username, password }))).toEqual({
    scheme: 'Basic',
    username,
    password,
  })
})

test('a username with a colon is refused, since the server would cut it there', () => {
  expect(() => basicAuthorization({ username: 'a:b', password: 'c' })).toThrow(RangeError)
})

test('the refusal does not repeat what was typed', () => {
  expect(() => basicAuthorization({ username: 'jane:secret', password: 'p' })).toThrow(
    /^(?!.*(jane|secret))/,
  )
})
