import type { RunPhase } from '#api/walk/run.ts'
import type { ListSearch } from '#lib/list-search.ts'
import { viewTitle } from '#lib/repository-views.ts'
import { countedRepositories } from '../counted-repositories.ts'
import { filterWords } from '../filter-words.ts'
import { unfinishedWords, unreadWords, unsureWords } from '../walk-words.ts'
import type { Exported } from './export-run.ts'

/** What an export is of, in words. */
export function whatWords(search: ListSearch): string {
  const { view, days } = search
  const which = view === null ? 'All repositories' : `All of “${viewTitle(view, days)}”`
  const fits = filterWords(search)
  return `${which}${fits && ` that fit ${fits}`}, from every page.`
}

/** What came of it: a file that may not hold all is never called complete. */
export function outcomeWords(phase: RunPhase, { count, unread, sure }: Exported): string {
  if (phase !== 'done') {
    return `${unfinishedWords(phase)}: ${countedRepositories(count)} read, and there may be more.`
  }
  const parts = [
    sure && unread === 0
      ? `${countedRepositories(count)}: all that were there the whole time.`
      : `${countedRepositories(count)}, and perhaps not all.`,
    !sure && unsureWords,
    unreadWords(unread),
  ]
  return parts.filter(Boolean).join(' ')
}
