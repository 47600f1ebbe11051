import * as z from 'zod/mini'
import { parseSeverity } from './list-search.ts'
import { type Paging, parsePaging, printQuery, writePaging } from './paging.ts'
import type { SeverityWord } from './severity.ts'

/** The orders that the API offers for the findings of an artifact (contract 3.5). */
export const findingOrders = [
  '-score',
  'score',
  '-severity',
  'severity',
  '-publishedAt',
  'publishedAt',
  '-updatedAt',
  'updatedAt',
  '-fixable',
  'fixable',
] as const
export type FindingOrder = (typeof findingOrders)[number]

/** Which findings of an artifact its page shows, as its address says it; `severity` from the mildest. */
export type FindingSearch = Paging & {
  severity: readonly SeverityWord[]
  /** Only those with a fix, or without; null for both. */
  fixable: boolean | null
  orderBy: FindingOrder
}

export const defaultFindingSearch: FindingSearch = {
  severity: [],
  fixable: null,
  orderBy: '-score',
  page: 1,
  limit: 50,
}

const orderField = z.catch(z.enum(findingOrders), defaultFindingSearch.orderBy)

/** Reads an address's query string. Never throws: what makes no sense becomes the default. */
export function parseFindingSearch(query: string): FindingSearch {
  const params = new URLSearchParams(query)
  return {
    severity: parseSeverity(params.get('severity')),
    fixable: parseFixable(params.get('fixable')),
    orderBy: orderField.parse(params.get('orderBy') ?? undefined),
    ...parsePaging(params, defaultFindingSearch.limit),
  }
}

/** "true" and "false", the API's own words; anything else is no filter. */
export const parseFixable = (text: string | null) =>
  text === 'true' ? true : text === 'false' ? false : null

/** The query string of a search, with its `?`, or nothing at all when every value is the default. */
export function printFindingSearch(search: FindingSearch): string {
  const params = new URLSearchParams()
  if (search.severity.length > 0) params.set('severity', search.severity.join(','))
  if (search.fixable !== null) params.set('fixable', String(search.fixable))
  if (search.orderBy !== defaultFindingSearch.orderBy) params.set('orderBy', search.orderBy)
  writePaging(params, search, defaultFindingSearch.limit)
  return printQuery(params)
}

export const hasFindingFilter = ({ severity, fixable }: FindingSearch) =>
  severity.length > 0 || fixable !== null
