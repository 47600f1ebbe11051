import type { Exchange } from '../browser/network-log.ts'

/**
 * The most requests of which each began only when the one before had been answered: the document,
 * what it names, what that asks for. What is asked of the API once the rows are there is fetched
 * ahead and counts for nothing. Read from times alone, so it may count one too many where a request
 * began late for another reason, and never one too few.
 */
export function stepsInSeries(exchanges: readonly Exchange[]): number {
  const rows = exchanges.find(({ kind, url }) => kind === 'api' && url.includes('/repositories?'))
  const needed = exchanges.filter(
    ({ kind, start }) => !rows || kind !== 'api' || start < rows.answered,
  )
  let steps = 0
  let free = -Infinity
  for (const { start, answered } of needed.sort((a, b) => a.answered - b.answered)) {
    if (start < free) continue
    steps += 1
    free = answered
  }
  return steps
}
