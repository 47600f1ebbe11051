import { parseArgs } from 'node:util'
import type { LocalApiOptions } from './options.ts'
import { MAX_REPOSITORIES } from './options.ts'

export const USAGE = `Usage: npm run api -- [OPTION…]

A local imitation of the container registry API, with invented data.

  --port PORT          port on 127.0.0.1 (4310; 0 takes a free one)
  --repositories N     repositories of the large registry (1200, at most ${MAX_REPOSITORIES})
  --seed N             the same number always gives the same data (20261)
  --latency MS         mean delay of an answer (120)
  --chaos PERCENT      share of answers that fail at random (0, or the variable CHAOS)
  --fail STATUS        every answer fails with this status
  --nulls first|last   where rows without a value are sorted (last)
  --help               this text
`

/** The options of a command line; throws an Error whose message names the one that is wrong. */
export function parseCliOptions(
  args: string[],
  env: { CHAOS?: string | undefined },
): { help: boolean; options: Partial<LocalApiOptions> } {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args,
    options: {
      port: text,
      repositories: text,
      seed: text,
      latency: text,
      chaos: text,
      fail: text,
      nulls: text,
      help: { type: 'boolean' },
    },
  })
  const chaosName = values.chaos === undefined ? 'CHAOS' : '--chaos'
  const chaos = values.chaos ?? (env.CHAOS || undefined)
  const options: Partial<LocalApiOptions> = {
    port: wholeNumber('--port', values.port, 0, 65_535) ?? 4310,
    latency: wholeNumber('--latency', values.latency, 0, 60_000) ?? 120,
    chaos: wholeNumber(chaosName, chaos, 0, 100) ?? 0,
    fail: wholeNumber('--fail', values.fail, 400, 599),
  }
  const repositories = wholeNumber('--repositories', values.repositories, 0, MAX_REPOSITORIES)
  const seed = wholeNumber('--seed', values.seed, 0, Number.MAX_SAFE_INTEGER)
  if (repositories !== undefined) options.repositories = repositories
  if (seed !== undefined) options.seed = seed
  if (values.nulls === 'first' || values.nulls === 'last') options.nulls = values.nulls
  else if (values.nulls !== undefined) throw new Error('--nulls must be first or last')
  return { help: values.help ?? false, options }
}

function wholeNumber(name: string, text: string | undefined, low: number, high: number) {
  if (text === undefined) return undefined
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (value >= low && value <= high) return value
  throw new Error(`${name} must be a whole number from ${low} to ${high}`)
}
