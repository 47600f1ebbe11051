import { formatClock, formatCount } from '#lib/format.ts'
import type { Comparison } from './comparison.ts'

/** When the view was last looked at. */
export const sinceWords = ({ since }: Comparison): string => `since ${formatClock(new Date(since))}`

function differences({ fresh, gone, worse }: Comparison): string {
  const counts = [
    [fresh, 'new'],
    [gone ?? [], 'gone'],
    [worse, 'worse'],
  ] as const
  return counts
    .filter(([names]) => names.length > 0)
    .map(([names, word]) => `${formatCount(names.length)} ${word}`)
    .join(', ')
}

/** Whether more may be new, gone or worse than what is known to be. */
const isOpen = ({ partial, gone }: Comparison) => partial || gone === null

/** In few words: "3 new, 1 worse". */
export const shortWords = (comparison: Comparison): string =>
  differences(comparison) || (isOpen(comparison) ? 'No difference seen' : 'Nothing new')

/** The same as a sentence, which claims nothing of rows that were not compared. */
export function sentence(comparison: Comparison): string {
  const found = differences(comparison)
  const where = `In this view ${sinceWords(comparison)}`
  if (isOpen(comparison)) {
    return `${where}, as far as these rows tell: ${found || 'no difference'}.`
  }
  return `${where}: ${found || 'nothing new, gone or worse'}.`
}
