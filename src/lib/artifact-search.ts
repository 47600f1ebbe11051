import * as z from 'zod/mini'
import { type Paging, parsePaging, printQuery, writePaging } from './paging.ts'

/** The orders that the API offers for the artifacts of a repository (contract 3.4). */
export const artifactOrders = [
  '-lastPush',
  'lastPush',
  '-lastPull',
  'lastPull',
  '-lastScan',
  'lastScan',
  '-pullCount',
  'pullCount',
  '-pushCount',
  'pushCount',
  '-vulnMaxSeverity',
  'vulnMaxSeverity',
  '-vulnTotalScore',
  'vulnTotalScore',
  '-vulnTotalCount',
  'vulnTotalCount',
  '-vulnFixableCount',
  'vulnFixableCount',
] as const
export type ArtifactOrder = (typeof artifactOrders)[number]

/** Which artifacts of a repository its page shows, as its address says it. */
export type ArtifactSearch = Paging & { orderBy: ArtifactOrder }

export const defaultArtifactSearch: ArtifactSearch = { orderBy: '-lastPush', page: 1, limit: 25 }

const orderField = z.catch(z.enum(artifactOrders), defaultArtifactSearch.orderBy)

/** Reads an address's query string. Never throws: what makes no sense becomes the default. */
export function parseArtifactSearch(query: string): ArtifactSearch {
  const params = new URLSearchParams(query)
  return {
    orderBy: orderField.parse(params.get('orderBy') ?? undefined),
    ...parsePaging(params, defaultArtifactSearch.limit),
  }
}

/** The query string of a search, with its `?`, or nothing at all when every value is the default. */
export function printArtifactSearch(search: ArtifactSearch): string {
  const params = new URLSearchParams()
  if (search.orderBy !== defaultArtifactSearch.orderBy) params.set('orderBy', search.orderBy)
  writePaging(params, search, defaultArtifactSearch.limit)
  return printQuery(params)
}
