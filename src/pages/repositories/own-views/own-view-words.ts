import type { ListSearch } from '#lib/list-search.ts'
import { isViewName, longestViewName } from '#lib/own-views.ts'
import { viewTitle } from '#lib/repository-views.ts'
import { filterWords } from '../filter-words.ts'
import { orderLabels } from '../order-labels.ts'

/** What a list shows, on whichever page of it: "All repositories. Last push, newest first." */
export function searchWords(search: ListSearch): string {
  const { view, days, orderBy } = search
  const fits = filterWords(search)
  const parts = [
    view === null
      ? `All repositories${fits && ` that fit ${fits}`}`
      : `${viewTitle(view, days)}${fits && `, of those that fit ${fits}`}`,
    view === null && orderLabels[orderBy],
  ]
  return parts.flatMap((part) => (part === false ? [] : `${part}.`)).join(' ')
}

/** Why a text cannot be the name of a view, and what to do; null if it can. White space around it is not looked at. */
export function nameProblem(text: string): string | null {
  const name = text.trim()
  if (isViewName(name)) return null
  const { length } = Array.from(name)
  if (length > longestViewName)
    return `The name has ${length} characters. Shorten it to ${longestViewName} or fewer.`
  return length === 0
    ? 'The name is empty. Type a name for this view.'
    : 'The name has nothing that can be seen. Type a letter or a digit.'
}

/** "“a”, “b” and “c”" */
export function nameWords(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`)
  return [quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].filter(Boolean).join(' and ')
}
