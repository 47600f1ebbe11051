import type { Machine } from './machine.ts'
import { machineLine, table } from './markdown.ts'

/** What a tab holds at a moment, all garbage collected. */
export type Held = {
  /** Which moment: "after 100 steps". */
  when: string
  /** Bytes of JavaScript's heap. */
  heap: number
  /** Bytes of it that are compiled code. */
  code: number
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
  const base = held[0] ?? { heap: Number.NaN, code: Number.NaN }
  return [
    '## A tab in long use',
    `${machineLine(machine)}; ${steps} steps in one tab (pages turned, searches, repositories opened and left), in the order that the seed \`${seed}\` gives.`,
    table(
      [
        '',
        'heap',
        'to the load',
        'of it code',
        'the rest',
        'to the load',
        'nodes',
        'listeners',
        'answers kept',
        'as JSON',
      ],
      held.map(({ when, heap, code, nodes, listeners, answers, answerBytes }) => [
        when,
        megabytes(heap),
        (heap / base.heap).toFixed(2),
        megabytes(code),
        megabytes(heap - code),
        ((heap - code) / (base.heap - base.code)).toFixed(2),
        String(nodes),
        String(listeners),
        String(answers),
        megabytes(answerBytes),
      ]),
    ),
    '“To the load” is the ratio to what was held after it. An engine compiles what runs often, and a part of the app only when it is first opened, so code grows without an object more being kept; the rest is what the app holds. React keeps the screen of before beside the one that is shown, which the first load has none of: a rest that is larger once is that, one that grows with the steps after the cache is empty is a leak.',
    'The query cache keeps an answer that nothing on the screen needs for 5 minutes, so that Back has it at once. The last line is read when they have passed on the first page of the list.',
  ].join('\n\n')
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`
