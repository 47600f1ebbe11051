import { profiles } from '../browser/profiles.ts'
import { figures, formatFigure } from './figures.ts'
import type { ListResult } from './list-section.ts'
import { formatSpread } from './markdown.ts'
import { spread } from './statistics.ts'
import { summarize } from './summary.ts'
import type { TypingResult } from './typing-section.ts'

/** Prints a table for each profile that was measured. */
export function printList({ loads }: ListResult): void {
  for (const profile of profiles) {
    const lines = summarize(loads, profile)
    if (lines.length === 0) continue
    console.log(`\nProfile ${profile}`)
    console.table(
      Object.fromEntries(
        lines.map(({ name, values, ratios }) => {
          const value = (target: keyof typeof values) =>
            formatSpread(values[target], (n) => formatFigure(name, n)).replace(/ \(.*/, '')
          const ratio = (target: keyof typeof ratios) =>
            formatSpread(ratios[target], (n) => n.toFixed(2))
          return [
            figures[name].label,
            {
              plain: value('plain'),
              floor: value('floor'),
              berth: value('berth'),
              'floor / plain': ratio('floor'),
              'berth / plain': ratio('berth'),
            },
          ]
        }),
      ),
    )
  }
}

/** Prints what a key takes at each pace, in ms. */
export function printPaces({ paces }: TypingResult): void {
  console.table(
    paces.map(({ pace, rounds }) => {
      const presses = rounds.flat()
      return {
        'ms between keys': pace,
        'to the next frame': formatSpread(spread(presses.map(({ frame }) => frame)), whole),
        'Event Timing': formatSpread(spread(presses.map(({ event }) => event)), whole),
      }
    }),
  )
}

const whole = (n: number) => n.toFixed(0)
