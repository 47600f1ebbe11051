import * as z from 'zod/mini'

/** A page of a list that the API cuts. `page` counts from 1; `limit` is its number of rows. */
export type Paging = { page: number; limit: number }

/** The API takes 1 to 1000 rows a page (contract 3) and an offset of 32 bits (openapi, Offset). */
const maxLimit = 1000
const maxOffset = 2 ** 31 - 1

const wholeNumber = z.pipe(
  z.string().check(z.refine((text) => /^\d{1,10}$/.test(text))),
  z.transform((text) => Number(text)),
)
const pageField = z.catch(z.pipe(wholeNumber, z.number().check(z.gte(1))), 1)
const limitField = z.pipe(
  wholeNumber,
  z.number().check(
    z.gte(1),
    z.refine((limit) => limit <= maxLimit),
  ),
)

/** Reads `page` and `limit` of an address; a value that makes no sense becomes the default. */
export function parsePaging(params: URLSearchParams, defaultLimit: number): Paging {
  const page = pageField.parse(params.get('page') ?? undefined)
  const limit = limitField.safeParse(params.get('limit') ?? undefined).data ?? defaultLimit
  return { page: (page - 1) * limit <= maxOffset ? page : 1, limit }
}

/** Writes both into an address; a default is left out, and a null is none. */
export function writePaging(params: URLSearchParams, paging: Paging, defaultLimit: number | null) {
  if (paging.page !== 1) params.set('page', String(paging.page))
  if (paging.limit !== defaultLimit) params.set('limit', String(paging.limit))
}

/** Rows before this page. */
export const offsetOf = ({ page, limit }: Paging) => (page - 1) * limit

/** Another number of rows a page, on the page that holds the row which is now the first. */
export const withLimit = <T extends Paging>(search: T, limit: number): T => ({
  ...search,
  limit,
  page: Math.floor(offsetOf(search) / limit) + 1,
})

/** So many pages on or back. Quick turns add up, but never to a page before the first. */
export const turnedBy = <T extends Paging>(search: T, pages: number): T => ({
  ...search,
  page: Math.max(1, search.page + pages),
})

/** The query string of an address, with its `?`, or nothing at all for no parameters. */
export function printQuery(params: URLSearchParams): string {
  // A comma is the API's own separator and legal in a query; encoded, it only hurts the eye.
  const text = params.toString().replaceAll('%2C', ',')
  return text === '' ? '' : `?${text}`
}
