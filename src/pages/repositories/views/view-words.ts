import type { Found } from '#api/walk/view-runs.ts'
import type { RunPhase } from '#api/walk/run.ts'
import { formatCount } from '#lib/format.ts'
import { inUseDays } from '#lib/in-use.ts'
import type { RepositoryView } from '#lib/repository-views.ts'
import { unfinishedWords, unreadWords, unsureWords } from '../walk-words.ts'

const daysAgo = (days: number | null) => (days === 1 ? '1 day ago' : `${days} days ago`)

/** What makes a repository one of a view. */
export function ruleWords(view: RepositoryView, days: number | null): string {
  switch (view) {
    case 'not-pulled':
      return `Last pulled more than ${daysAgo(days)}, or never, though pushed as long ago.`
    case 'never-pulled':
      return 'Without a single pull so far.'
    case 'not-rebuilt':
      return `Pulled in the last ${inUseDays} days, last pushed more than ${daysAgo(days)}.`
  }
}

/** The same of what was looked for in vain. */
export function soughtWords(view: RepositoryView, days: number | null): string {
  const rule = ruleWords(view, days)
  return `Looked for those ${rule.charAt(0).toLowerCase()}${rule.slice(1)}`
}

/** How far a reading has come. */
export const progressWords = ({ rows, looked, fresh }: Found): string =>
  looked === 0 || !fresh
    ? 'Looking…'
    : `${formatCount(rows.length)} found so far, ${formatCount(looked)} looked at`

/** How far it has come, now that it goes no further. */
export function outcomeWords(phase: RunPhase, found: Found): string {
  const { rows, looked, unread, sure, fresh } = found
  const count = formatCount(rows.length)
  const among = `${formatCount(looked)} looked at`
  if (!fresh) {
    return `${phase === 'failed' ? 'Not read anew' : 'Stopped'}: ${count} found before, ${among}.`
  }
  if (phase !== 'done') {
    return `${unfinishedWords(phase)}: ${count} found, ${among}, and there may be more.`
  }
  const parts = [
    isWhole(found) ? `${count} in all, ${among}.` : `${count} found, ${among}.`,
    !sure && unsureWords,
    unreadWords(unread),
  ]
  return parts.filter(Boolean).join(' ')
}

/** Whether what is not among the rows is known not to fit. */
export const isWhole = ({ sure, unread }: Found): boolean => sure && unread === 0
