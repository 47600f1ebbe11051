import type { RunConfig } from '#api/wire/run-config.ts'
import { loopGuard } from '#ui/loop-guard.ts'
import { destination } from './destination.ts'

/** At most one sign-in in 30 s is begun without the reader; those of the reader count too. */
export const signInGuard = loopGuard('berth:sign-in', 30_000)

/**
 * Where signing in begins. Without an address of its own it is this very page, or
 * the one that is about to open, loaded anew: the SSO
 * proxy answers that with its sign-in and comes back here. `{address}` in `signInUrl` stands for
 * this page's path and query, percent-encoded.
 */
export function signInAddress({ signInUrl }: Pick<RunConfig, 'signInUrl'>): string {
  const back = destination()
  if (signInUrl === null) return window.location.origin + back
  return new URL(signInUrl.replaceAll('{address}', encodeURIComponent(back)), document.baseURI).href
}
