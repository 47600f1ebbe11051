import * as z from 'zod/mini'
import { type Paging, parsePaging, printQuery, writePaging } from './paging.ts'
import { type RepositoryView, repositoryViews, viewDays } from './repository-views.ts'
import { severityWords, type SeverityWord } from './severity.ts'

/** The orders that the API offers (contract 3.1): there is no `-name` and none by severity. */
export const repositoryOrders = [
  '-lastPush',
  '-lastPull',
  '-artifactCount',
  '-pullCount',
  '-pushCount',
  'name',
  'lastPush',
  'lastPull',
  'artifactCount',
  'pullCount',
  'pushCount',
] as const
export type RepositoryOrder = (typeof repositoryOrders)[number]

/** What the list shows, as its address says it; `severity` from the mildest. */
export type ListSearch = Paging & {
  name: string
  severity: readonly SeverityWord[]
  orderBy: RepositoryOrder
  /** What is looked for among those that pass the filters, in an order of its own; null for all. */
  view: RepositoryView | null
  /** Of the view; null where there is nothing to choose. */
  days: number | null
}

export const defaultListSearch: ListSearch = {
  name: '',
  severity: [],
  orderBy: '-lastPush',
  view: null,
  days: null,
  page: 1,
  limit: 50,
}

/** The most characters that a repository's name has (contract 2, common path rules). */
export const longestName = 256

/** Whether no repository has so long a name: a character beyond the first 65,536 is one too. */
export const isTooLong = (name: string) => Array.from(name).length > longestName

/** One field each; whatever makes no sense becomes the default instead of an error. */
const fields = {
  name: z.catch(
    z.string().check(
      z.trim(),
      z.refine((name) => !isTooLong(name)),
    ),
    defaultListSearch.name,
  ),
  orderBy: z.catch(z.enum(repositoryOrders), defaultListSearch.orderBy),
}

/** Reads an address's query string. Never throws. */
export function parseListSearch(query: URLSearchParams | string): ListSearch {
  const params = typeof query === 'string' ? new URLSearchParams(query) : query
  const view = repositoryViews.find((known) => known === params.get('view')) ?? null
  const { orderBy } = defaultListSearch
  return {
    name: fields.name.parse(params.get('name') ?? undefined),
    severity: parseSeverity(params.get('severity')),
    orderBy: view ? orderBy : fields.orderBy.parse(params.get('orderBy') ?? undefined),
    view,
    days: view && viewDays[view] && (parseDays(params.get('days')) ?? viewDays[view]),
    ...parsePaging(params, defaultListSearch.limit),
  }
}

/** Ten years of days at most: nothing in a registry is older. */
export const mostDays = 3650

/** A whole number of days, from 1; null for anything else. */
export function parseDays(text: string | null): number | null {
  const days = /^\d{1,4}$/.test(text ?? '') ? Number(text) : 0
  return days >= 1 && days <= mostDays ? days : null
}

/** Comma-separated words; unless each of them is known, the whole filter makes no sense. */
export function parseSeverity(text: string | null): readonly SeverityWord[] {
  const asked = (text ?? '').split(',').map((word) => word.trim().toLowerCase())
  const known = severityWords.filter((word) => asked.includes(word))
  return asked.every((word) => known.some((other) => other === word)) ? known : []
}

/**
 * The query string of a search, with its `?`, or nothing at all when every value is the default; `usual`
 * is the limit that is left out, null for none.
 */
export function printListSearch(
  search: ListSearch,
  usual: number | null = defaultListSearch.limit,
): string {
  const params = new URLSearchParams()
  if (search.name !== '') params.set('name', search.name)
  if (search.severity.length > 0) params.set('severity', search.severity.join(','))
  if (search.view) params.set('view', search.view)
  if (search.view && search.days !== viewDays[search.view]) params.set('days', String(search.days))
  if (search.orderBy !== defaultListSearch.orderBy) params.set('orderBy', search.orderBy)
  writePaging(params, search, usual)
  return printQuery(params)
}

/** What a list shows as a query string, on whichever page and with however many rows of it. */
export const viewQuery = (search: ListSearch): string =>
  printListSearch({ ...search, page: defaultListSearch.page, limit: defaultListSearch.limit })

/** A changed search starts on page 1 unless the change names the page; all else is kept. */
export function withSearch(search: ListSearch, patch: Partial<ListSearch>): ListSearch {
  return { ...search, page: 1, ...patch }
}

export const isFiltered = ({ name, severity }: ListSearch) => name !== '' || severity.length > 0
