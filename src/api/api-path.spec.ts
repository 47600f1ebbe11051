import { describe, expect, test } from 'vitest'
import { apiPath } from './api-path.ts'

describe('an API path', () => {
  test('is relative, so that it lands below the mount path', () => {
    expect(apiPath('registries')).toBe('api/registries')
  })

  test('holds a name with slashes as one segment', () => {
    expect(apiPath('registries', 'r', 'repositories', 'team/app')).toBe(
      'api/registries/r/repositories/team%2Fapp',
    )
  })

  test.each(['100%2Foff', 'a?b#c', 'with space', 'a\\b', '../x', 'a/../b', '%2e%2e', 'größe'])(
    'brings the name %j through a URL parser unharmed',
    (name) => {
      const { pathname, search, hash } = new URL(apiPath('x', name), 'http://host/tools/registry/')
      const [, , , , , segment, ...more] = pathname.split('/')
      expect(decodeURIComponent(segment ?? '')).toBe(name)
      expect([search, hash, ...more]).toEqual(['', ''])
    },
  )

  test.each(['', '.', '..'])('refuses the part %j, which a URL parser would fold away', (part) => {
    expect(() => apiPath('registries', part)).toThrow(RangeError)
  })
})
