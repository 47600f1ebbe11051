import type { Exchange } from '../browser/network-log.ts'

/**
 * The most requests of which each began only when the one before had been answered: the document,
 * what it names, what that asks for. Read from times alone, so it may count one too many where a
 * request began late for another reason, and never one too few.
 */
export function stepsInSeries(exchanges: readonly Exchange[]): number {
  let steps = 0
  let free = -Infinity
  for (const { start, answered } of [...exchanges].sort((a, b) => a.answered - b.answered)) {
    if (start < free) continue
    steps += 1
    free = answered
  }
  return steps
}
