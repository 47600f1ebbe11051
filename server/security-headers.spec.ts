import { describe, expect, test } from 'vitest'
import { startSources } from './page-start.ts'
import { securityHeaders } from './security-headers.ts'

/** The directives of the policy by their names. */
function policyOf(options: Partial<Parameters<typeof securityHeaders>[0]> = {}) {
  const headers = securityHeaders({
    frameAncestors: "'none'",
    developmentNonce: null,
    ...options,
  })
  const directives = (headers['Content-Security-Policy'] ?? '').split('; ')
  return Object.fromEntries(
    directives.map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources.join(' ')]
    }),
  )
}

describe('the policy of a build', () => {
  test('allows its own files, what index.html holds, and nothing else', () => {
    expect(policyOf()).toEqual({
      'default-src': "'none'",
      'script-src': `'self' ${startSources.script}`,
      'style-src': `'self' ${startSources.style}`,
      'connect-src': "'self'",
      'img-src': "'self'",
      'base-uri': "'self'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    })
  })

  test('lets the origins frame it that the operator names', () => {
    const frameAncestors = "'self' https://portal.example.com"
    expect(policyOf({ frameAncestors })).toEqual({
      ...policyOf(),
      'frame-ancestors': frameAncestors,
    })
  })
})

test('in development, scripts and styles with the nonce and the web socket are allowed too', () => {
  const { 'script-src': script, 'style-src': style, ...rest } = policyOf({ developmentNonce: 'n' })
  expect(script).toBe("'self' 'nonce-n'")
  expect(style).toBe("'self' 'nonce-n'")
  const { 'script-src': _script, 'style-src': _style, ...others } = policyOf()
  expect(rest).toEqual({ ...others, 'connect-src': "'self' ws:" })
})

test('no source is a wildcard or unsafe, in development neither', () => {
  for (const developmentNonce of [null, 'n']) {
    const sources = Object.values(policyOf({ developmentNonce })).join(' ')
    expect(sources).not.toMatch(/\*|unsafe|data:|https?:/)
  }
})

test('nothing leaks to, or is read by, another origin', () => {
  expect(securityHeaders({ frameAncestors: "'none'", developmentNonce: null })).toMatchObject({
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  })
})

test('an old browser refuses to frame the dashboard too, unless somebody may', () => {
  for (const [frameAncestors, expected] of [
    ["'none'", 'DENY'],
    ['https://portal.example.com', undefined],
  ] as const) {
    const headers = securityHeaders({ frameAncestors, developmentNonce: null })
    expect(headers['X-Frame-Options']).toBe(expected)
  }
})
