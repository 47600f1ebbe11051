import type { Profile } from '../browser/profiles.ts'
import { type Target, targets } from '../servers/start-servers.ts'
import { type FigureName, figureNames, type Figures } from './figures.ts'
import { type Spread, spread } from './statistics.ts'

/** One load that was measured. */
export type Load = {
  round: number
  profile: Profile
  target: Target
  /** How much the machine had to do at its end: the load average of a minute. */
  busy: number
  figures: Figures
}

/** A figure of every target, and its ratio to the plain page's, taken within each round. */
export type Line = {
  name: FigureName
  values: Record<Target, Spread | null>
  ratios: Record<Target, Spread | null>
}

/** The lines of a profile's table; a figure that nobody read is left out. */
export function summarize(loads: readonly Load[], profile: Profile): Line[] {
  const ours = loads.filter((load) => load.profile === profile)
  const rounds = [...new Set(ours.map(({ round }) => round))]
  const at = (target: Target, round: number) =>
    ours.find((load) => load.target === target && load.round === round)?.figures
  const each = (read: (target: Target, round: number) => number | undefined) =>
    Object.fromEntries(
      targets.map((target) => [target, spread(rounds.map((round) => read(target, round)))]),
    ) as Record<Target, Spread | null>

  const lines = figureNames.map((name) => ({
    name,
    values: each((target, round) => at(target, round)?.[name]),
    ratios: each((target, round) => {
      const value = at(target, round)?.[name]
      const base = at('plain', round)?.[name]
      return value !== undefined && base ? value / base : undefined
    }),
  }))
  return lines.filter(({ values }) => targets.some((target) => values[target] !== null))
}
