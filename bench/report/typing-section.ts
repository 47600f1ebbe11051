import type { Machine } from './machine.ts'
import { formatSpread, machineLine, table } from './markdown.ts'
import { spread } from './statistics.ts'

/** One key press, in ms. */
export type KeyPress = {
  key: string
  /** From the event to the end of the next frame. */
  frame: number
  /** As Event Timing tells it, in steps of 8 ms; 16 stands for all that is less. */
  event: number
}

/** How a search box answers keys above many rows: per pace, the presses of each round. */
export type TypingResult = {
  machine: Machine
  word: string
  rows: number
  paces: { pace: number; rounds: KeyPress[][] }[]
}

/** A table for each pace, in Markdown. */
export function typingSection({ machine, word, rows, paces }: TypingResult): string {
  return [
    `## Typing above ${rows} rows`,
    `${machineLine(machine)}, processor 4 times slower; \`${word}\` is typed into the search box. Medians, with the least and the greatest in parentheses. Quick keys come before a search begins; between slow ones it ends, so that fewer rows are left from the fourth on.`,
    ...paces.flatMap(({ pace, rounds }) => {
      const presses = rounds.flat()
      return [
        `### A key every ${pace} ms, or when the last is handled (${rounds.length} rounds)`,
        table(
          ['key', 'to the end of the next frame', 'Event Timing'],
          [
            row('all', presses),
            ...word.split('').map((key, index) =>
              row(
                `${index + 1}: ${key}`,
                rounds.flatMap((round) => round[index] ?? []),
              ),
            ),
          ],
        ),
      ]
    }),
  ].join('\n\n')
}

const ms = (n: number) => `${n.toFixed(0)} ms`

const row = (label: string, presses: readonly KeyPress[]) => [
  label,
  formatSpread(spread(presses.map(({ frame }) => frame)), ms),
  formatSpread(spread(presses.map(({ event }) => event)), ms),
]
