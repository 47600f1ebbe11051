import { startSources } from './page-start.ts'

/**
 * The headers of every page and file (Content Security Policy Level 3, Trusted Types), for our own
 * servers and for the examples in `deploy/`. What stands in index.html itself is let in by its hash. A
 * development server needs a nonce for what Vite puts inline, and its web socket; nothing else differs.
 */
export function securityHeaders(options: {
  frameAncestors: string
  developmentNonce: string | null
}): Record<string, string> {
  const { frameAncestors, developmentNonce: nonce } = options
  const inline = (hash: string) => (nonce === null ? hash : `'nonce-${nonce}'`)
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${inline(startSources.script)}`,
    `style-src 'self' ${inline(startSources.style)}`,
    `connect-src 'self'${nonce === null ? '' : ' ws:'}`,
    "img-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // For browsers that do not know `frame-ancestors`; it cannot name an origin that may.
    ...(frameAncestors === "'none'" ? { 'X-Frame-Options': 'DENY' } : {}),
  }
}
