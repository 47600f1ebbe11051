import {
  type LoaderFunctionArgs,
  redirect,
  replace,
  type ShouldRevalidateFunctionArgs,
} from 'react-router'
import { repositoryListQuery } from '#api/queries.ts'
import { freshData, queryClient } from '#api/query-client.ts'
import { registryParam } from '#components/registry-param.ts'
import { printListAddress, withRowsPerPage } from '#components/rows-per-page.ts'
import { findLastPage } from '#lib/last-page.ts'
import { parseListSearch } from '#lib/list-search.ts'
import { isRegistryId } from '#lib/registry-id.ts'
import { loadListTools } from './use-list-tools.ts'

/**
 * Has the rows ready before the page turns to them. A page beyond the end leads to the last one
 * with rows. A failure is left to the page, which keeps its filters and says it there.
 */
export async function listLoader({ params, request }: LoaderFunctionArgs): Promise<null> {
  const registryId = registryParam(params)
  const url = new URL(request.url)
  const wanted = withRowsPerPage(url)
  if (wanted !== null) throw redirect(wanted)
  const search = parseListSearch(url.searchParams)
  if (search.view !== null) {
    await loadListTools()
    return null
  }
  const fetchPage = async (page: number) => {
    const found = await queryClient.fetchQuery(repositoryListQuery(registryId, { ...search, page }))
    // Given up for a newer navigation: nobody will turn a page of these rows.
    request.signal.throwIfAborted()
    return found
  }
  let last
  try {
    const list = await fetchPage(search.page)
    if (list.rows.length > 0 || search.page === 1) return null
    last = await findLastPage(search.page, async (page) => {
      const { rows, hasNext } = await fetchPage(page)
      return rows.length === 0 ? 'beyond' : hasNext ? 'before' : 'last'
    })
  } catch {
    return null
  }
  // Replaced, so that Back does not come here again and be sent away again.
  throw replace(printListAddress({ ...search, page: last }) || '?')
}

/** So many rows are drawn at once before anybody notices. */
const quick = 100

/**
 * Rows that were fetched ahead and are still fresh need no loader: they are shown at once, without a
 * moment in which they are said to be on their way. Not more than {@link quick}, which may take one.
 */
export function isToBeLoaded({ nextParams, nextUrl }: ShouldRevalidateFunctionArgs): boolean {
  const search = parseListSearch(nextUrl.searchParams)
  const { registryId = '' } = nextParams
  if (withRowsPerPage(nextUrl) !== null) return true
  if (search.view !== null || search.limit > quick || !isRegistryId(registryId)) return true
  return !freshData(repositoryListQuery(registryId, search))?.rows.length
}
