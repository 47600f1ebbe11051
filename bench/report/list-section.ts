import { type Profile, profiles } from '../browser/profiles.ts'
import { figures, formatFigure } from './figures.ts'
import type { Machine } from './machine.ts'
import { formatSpread, machineLine, table } from './markdown.ts'
import { type Load, summarize } from './summary.ts'

/** What the list costs beside a plain page and beside its libraries alone. */
export type ListResult = {
  machine: Machine
  rounds: number
  /** For how long Berth's search waits for another letter, ms. */
  pause: number
  loads: Load[]
}

const titles: Record<Profile, string> = {
  none: 'As fast as the machine is',
  slow: 'Slowed: processor 4 times slower, 9 Mbit/s down, 1.5 Mbit/s up, 60 ms a request',
}

/** The tables of both profiles and what their figures mean, in Markdown. */
export function listSection({ machine, rounds, pause, loads }: ListResult): string {
  const measured = profiles.filter((profile) => loads.some((load) => load.profile === profile))
  return [
    '## The list of repositories',
    `${machineLine(machine)}; ${rounds} rounds, medians. A ratio is taken within each round; in parentheses are its least and its greatest.`,
    ...measured.flatMap((profile) => [
      `### ${titles[profile]}`,
      table(
        ['', 'plain', 'floor', 'berth', 'floor / plain', 'berth / plain'],
        summarize(loads, profile).map(({ name, values, ratios }) => [
          figures[name].label,
          ...[values.plain, values.floor, values.berth].map((value) =>
            value ? formatFigure(name, value.median) : '–',
          ),
          ...[ratios.floor, ratios.berth].map((ratio) => formatSpread(ratio, (n) => n.toFixed(2))),
        ]),
      ),
    ]),
    '### What the figures mean',
    Object.values(figures)
      .map(({ label, meaning }) => `- **${label}**: ${meaning}.`)
      .join('\n'),
    `The pause of Berth's search is ${pause} ms. Of times the ratios carry over to another machine, the milliseconds do not.`,
  ].join('\n\n')
}
