import { type Paging, parsePaging, printQuery, writePaging } from '#lib/paging.ts'

const defaultLimit = 50

export const parseFindingPaging = (query: string) =>
  parsePaging(new URLSearchParams(query), defaultLimit)

export function printFindingPaging(paging: Paging): string {
  const params = new URLSearchParams()
  writePaging(params, paging, defaultLimit)
  return printQuery(params)
}
