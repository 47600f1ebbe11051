/**
 * The headers of every page and file (Content Security Policy Level 3). A development server needs
 * a nonce for what Vite puts inline, and its web socket; nothing else differs.
 */
export function securityHeaders(options: {
  frameAncestors: string
  developmentNonce: string | null
}): Record<string, string> {
  const { frameAncestors, developmentNonce: nonce } = options
  const inline = nonce === null ? '' : ` 'nonce-${nonce}'`
  const policy = [
    "default-src 'none'",
    `script-src 'self'${inline}`,
    `style-src 'self'${inline}`,
    `connect-src 'self'${nonce === null ? '' : ' ws:'}`,
    "img-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors}`,
    ...(nonce === null ? ["require-trusted-types-for 'script'", "trusted-types 'none'"] : []),
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}
