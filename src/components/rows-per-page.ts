import { defaultListSearch, type ListSearch, printListSearch } from '#lib/list-search.ts'
import { parsePaging, printQuery } from '#lib/paging.ts'
import { paths } from '#lib/paths.ts'
import { stored } from '#ui/stored.ts'

const usual = defaultListSearch.limit

/**
 * The rows per page of the list of repositories that the reader has chosen, for addresses that leave
 * them open. `src/start/first-requests.js` reads the same, and puts them into the first address.
 */
export const rowsPerPage = stored(
  'berth.rows-per-page',
  (text) => parsePaging(new URLSearchParams({ limit: text ?? '' }), usual).limit,
)

/** Whether the reader has chosen nothing, or what goes without saying. */
const isUsual = () => rowsPerPage.read() === usual

/** The query string of a list that is shown. It leaves its rows open only where that says the same. */
export const printListAddress = (search: ListSearch): string =>
  printListSearch(search, isUsual() ? usual : null)

/** The address of the whole list, with as many rows as the reader wants. */
export const listAddress = (registryId: string): string =>
  paths.repositories(registryId) +
  printListSearch({ ...defaultListSearch, limit: rowsPerPage.read() })

/**
 * The query string of a list that leaves its rows open, with as many as the reader wants; null where
 * there is nothing to add. On a way back, where the browser is there already, the list is as it was.
 */
export const withRowsPerPage = ({ href, searchParams }: URL): string | null =>
  href === window.location.href ? null : filledIn(searchParams, rowsPerPage.read())

/** The query string of a list that is shown, for a way back to as many rows. */
export const withShownRows = (query: string): string =>
  filledIn(new URLSearchParams(query), usual) ?? query

function filledIn(params: URLSearchParams, rows: number): string | null {
  if (params.has('limit') || params.has('page') || isUsual()) return null
  return printQuery(new URLSearchParams([...params, ['limit', String(rows)]]))
}
