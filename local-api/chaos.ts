import { between, pick, type Random, randomFor } from './random.ts'
import type { Chaos, Rule } from './state.ts'
import { WRONG_SHAPE } from './wrong-shape.ts'

/** As from a sign-in proxy before the API, whose own answers the dashboard's proxy marks. */
const signIn = { 'X-Registry-Upstream': '0' }
const signInPage = { body: '<!doctype html><h1>Sign in</h1>', contentType: 'text/html' }

/** Every way in which an answer of the API can go wrong; some only make sense for one method. */
const mishaps: readonly ((random: Random) => Rule)[] = [
  ...[400, 401, 403, 409, 500, 502, 503, 504].map((status) => () => ({ status })),
  // The seconds, a date, and no word at all of when to come back.
  () => ({ status: 429, headers: { 'Retry-After': '1' } }),
  () => ({ status: 429, headers: { 'Retry-After': new Date(Date.now() + 2_000).toUTCString() } }),
  () => ({ status: 429, headers: { 'Retry-After': '' } }),
  () => ({ status: 503, headers: { 'Retry-After': '1' } }),
  () => ({ drop: 'before' }),
  () => ({ drop: 'after' }),
  () => ({ status: 500, afterwards: true }),
  () => ({ status: 401, headers: signIn, ...signInPage }),
  () => ({ status: 302, headers: { ...signIn, Location: 'https://sign-in.example/' } }),
  () => ({ headers: signIn, ...signInPage }),
  (random) => ({ delayMs: between(random, 300, 1_500) }),
]

const mishapsOfReads: typeof mishaps = [
  ...mishaps,
  () => ({ body: '<!doctype html><h1>Welcome</h1>', contentType: 'text/html' }),
  () => ({ body: '{"items": [{"id": "repositor', contentType: 'application/json' }),
  () => ({ body: WRONG_SHAPE }),
]

/** What is asked for: the same request asked for again is another one, by its count. */
type Asked = { method: string; path: string; count: number }

/**
 * What goes wrong with a request, if anything: as often as `percent` says, and always the same for
 * the same seed, address and count, however requests overtake each other.
 */
export function chaosRule({ percent, seed }: Chaos, { method, path, count }: Asked): Rule | null {
  const random = randomFor(`chaos:${seed}:${method}:${path}:${count}`)
  if (random() * 100 >= percent) return null
  return pick(random, method === 'GET' ? mishapsOfReads : mishaps)(random)
}
