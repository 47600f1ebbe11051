import type { RunPhase } from '#api/walk/run.ts'
import { formatClock, formatCount } from '#lib/format.ts'
import { countedRepositories } from '../counted-repositories.ts'
import { unsureWords } from '../walk-words.ts'
import type { Counted } from './count-store.ts'

/** How far counting has come. */
export const countingWords = ({ count }: Counted): string => `${formatCount(count)} so far.`

/** What came of it, and when. A count that is not of all says so. */
export function countWords(phase: RunPhase, counted: Counted, filtered: boolean): string {
  const { count, unread, sure, at } = counted
  const fitting = count === 1 ? 'that fits the filters' : 'that fit the filters'
  const where = filtered ? fitting : 'in this registry'
  if (phase !== 'done') {
    const how = phase === 'failed' ? 'Not counted to the end' : 'Counting was stopped'
    return `${how}: at least ${countedRepositories(count)} ${where}.`
  }
  const what = `${countedRepositories(count)} ${where}, counted at ${formatClock(at)}.`
  const parts = [
    sure ? what : `About ${what} ${unsureWords}`,
    unread > 0 && `${formatCount(unread)} more could not be read.`,
  ]
  return parts.filter(Boolean).join(' ')
}
