import type { Nulls } from './ordering.ts'

/** Everything that shapes a local API; all of it has a default. */
export type LocalApiOptions = {
  /** TCP port on 127.0.0.1; 0 takes any free one. */
  port: number
  /** How many repositories the large registry holds. */
  repositories: number
  /** The same seed always gives the same data. */
  seed: number
  /** Milliseconds since 1970 that the data's ages count from. */
  now: number
  /** Mean delay of every answer in milliseconds, with jitter of half of it either way. */
  latency: number
  /** Percentage of answers that fail at random. */
  chaos: number
  /** Every answer fails with this status. */
  fail: number | undefined
  nulls: Nulls
  /** What a caller has to send: the Bearer token, or username and password as Basic. */
  token: string
  username: string
  password: string
}

export const MAX_REPOSITORIES = 100_000

/** The options with their defaults filled in. */
export function withDefaults(options: Partial<LocalApiOptions>): LocalApiOptions {
  return {
    port: 0,
    repositories: 1_200,
    seed: 20_261,
    now: Date.now(),
    latency: 0,
    chaos: 0,
    fail: undefined,
    nulls: 'last',
    token: 'local-token',
    username: 'deleter@example.com',
    password: 'pass:wörd-✓',
    ...options,
  }
}
