import type { Machine } from './machine.ts'
import { machineLine, table } from './markdown.ts'

/** What a tab holds at a moment, all garbage collected. */
export type Held = {
  /** Which moment: "after 100 steps". */
  when: string
  /** Bytes of JavaScript's heap. */
  heap: number
  nodes: number
  listeners: number
  /** Answers that the query cache keeps, and their size as JSON in bytes. */
  answers: number
  answerBytes: number
}

/** What a tab comes to hold in long use. */
export type SoakResult = { machine: Machine; seed: string; steps: number; held: Held[] }

/** The table of what the tab held, in Markdown. */
export function soakSection({ machine, seed, steps, held }: SoakResult): string {
  const base = held[0]?.heap ?? Number.NaN
  return [
    '## A tab in long use',
    `${machineLine(machine)}; ${steps} steps in one tab (pages turned, searches, repositories opened and left), in the order that the seed \`${seed}\` gives.`,
    table(
      ['', 'heap', 'heap / after the load', 'nodes', 'listeners', 'answers kept', 'as JSON'],
      held.map(({ when, heap, nodes, listeners, answers, answerBytes }) => [
        when,
        `${(heap / 1e6).toFixed(2)} MB`,
        (heap / base).toFixed(2),
        String(nodes),
        String(listeners),
        String(answers),
        `${(answerBytes / 1e6).toFixed(2)} MB`,
      ]),
    ),
    'The query cache keeps an answer that nothing on the screen needs for 5 minutes, so that Back has it at once. The last line is read when they have passed on the first page of the list.',
  ].join('\n\n')
}
