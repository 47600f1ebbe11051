import type { RunConfig } from '#api/wire/run-config.ts'
import { loopGuard } from '#ui/loop-guard.ts'

/** At most one sign-in in 30 s is begun without the reader; those of the reader count too. */
export const signInGuard = loopGuard('berth:sign-in', 30_000)

/**
 * Where signing in begins. Without an address of its own it is this very page, loaded anew: the SSO
 * proxy answers that with its sign-in and comes back here. `{address}` in `signInUrl` stands for
 * this page's path and query, percent-encoded.
 */
export function signInAddress({ signInUrl }: Pick<RunConfig, 'signInUrl'>): string {
  const { origin, pathname, search } = window.location
  if (signInUrl === null) return origin + pathname + search
  const back = encodeURIComponent(pathname + search)
  return new URL(signInUrl.replaceAll('{address}', back), document.baseURI).href
}
