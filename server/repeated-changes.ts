import type { IncomingMessage } from 'node:http'

/** How many keys are kept; a browser repeats a request within seconds, or not at all. */
const kept = 1_000

/**
 * Tells a change that has been passed on before by its `Idempotency-Key`
 * (draft-ietf-httpapi-idempotency-key-header). A browser that loses a connection which it had used
 * before sends the request again by itself, whatever its method, and so it does after a 408 (RFC 9110
 * 9.2.2 lets it, since a DELETE is idempotent); the second answer, a 404, would then be told instead
 * of the first. A request without a key is never one.
 */
export function repeatedChanges(): (request: Pick<IncomingMessage, 'headers'>) => boolean {
  const seen = new Set<string>()
  return ({ headers }) => {
    const key = headers['idempotency-key']
    if (typeof key !== 'string') return false
    if (seen.has(key)) return true
    seen.add(key)
    for (const oldest of seen) {
      if (seen.size <= kept) break
      seen.delete(oldest)
    }
    return false
  }
}
