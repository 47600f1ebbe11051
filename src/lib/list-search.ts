import * as z from 'zod/mini'
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

/** What the list shows, as its address says it. `page` counts from 1; `severity` from the mildest. */
export type ListSearch = {
  name: string
  severity: readonly SeverityWord[]
  orderBy: RepositoryOrder
  page: number
  limit: number
}

export const defaultListSearch: ListSearch = {
  name: '',
  severity: [],
  orderBy: '-lastPush',
  page: 1,
  limit: 50,
}

/** The API takes 1 to 1000 rows a page (contract 3) and an offset of 32 bits (openapi, Offset). */
const limitRange = { min: 1, max: 1000 }
const maxOffset = 2 ** 31 - 1

const wholeNumber = z.pipe(
  z.string().check(z.regex(/^\d{1,10}$/)),
  z.transform((text) => Number(text)),
)

/** One field each; whatever makes no sense becomes the default instead of an error. */
const fields = {
  name: z.catch(z.string().check(z.trim(), z.maxLength(256)), defaultListSearch.name),
  orderBy: z.catch(z.enum(repositoryOrders), defaultListSearch.orderBy),
  page: z.catch(z.pipe(wholeNumber, z.number().check(z.gte(1))), defaultListSearch.page),
  limit: z.catch(
    z.pipe(wholeNumber, z.number().check(z.gte(limitRange.min), z.lte(limitRange.max))),
    defaultListSearch.limit,
  ),
}

/** Reads an address's query string. Never throws. */
export function parseListSearch(query: URLSearchParams | string): ListSearch {
  const params = typeof query === 'string' ? new URLSearchParams(query) : query
  const limit = fields.limit.parse(params.get('limit') ?? undefined)
  const page = fields.page.parse(params.get('page') ?? undefined)
  return {
    name: fields.name.parse(params.get('name') ?? undefined),
    severity: parseSeverity(params.get('severity')),
    orderBy: fields.orderBy.parse(params.get('orderBy') ?? undefined),
    page: (page - 1) * limit <= maxOffset ? page : defaultListSearch.page,
    limit,
  }
}

/** Comma-separated words; unless each of them is known, the whole filter makes no sense. */
export function parseSeverity(text: string | null): readonly SeverityWord[] {
  const asked = (text ?? '').split(',').map((word) => word.trim().toLowerCase())
  const known = severityWords.filter((word) => asked.includes(word))
  return asked.every((word) => known.some((other) => other === word)) ? known : []
}

/** The query string of a search, with its `?`, or nothing at all when every value is the default. */
export function printListSearch(search: ListSearch): string {
  const params = new URLSearchParams()
  if (search.name !== '') params.set('name', search.name)
  if (search.severity.length > 0) params.set('severity', search.severity.join(','))
  if (search.orderBy !== defaultListSearch.orderBy) params.set('orderBy', search.orderBy)
  if (search.page !== defaultListSearch.page) params.set('page', String(search.page))
  if (search.limit !== defaultListSearch.limit) params.set('limit', String(search.limit))
  // A comma is the API's own separator and legal in a query; encoded, it only hurts the eye.
  const text = params.toString().replaceAll('%2C', ',')
  return text === '' ? '' : `?${text}`
}

/** A changed search starts on page 1 unless the change names the page; all else is kept. */
export function withSearch(search: ListSearch, patch: Partial<ListSearch>): ListSearch {
  return { ...search, page: 1, ...patch }
}

/** Another number of rows a page, on the page that holds the row which is now the first. */
export function withLimit(search: ListSearch, limit: number): ListSearch {
  return { ...search, limit, page: Math.floor(offsetOf(search) / limit) + 1 }
}

/** Rows before this page. */
export const offsetOf = ({ page, limit }: Pick<ListSearch, 'page' | 'limit'>) => (page - 1) * limit

export const isFiltered = ({ name, severity }: ListSearch) => name !== '' || severity.length > 0
