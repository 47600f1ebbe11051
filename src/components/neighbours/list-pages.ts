import { repositoryListQuery, repositoryQuery } from '#api/queries.ts'
import { askAhead, queryClient } from '#api/query-client.ts'
import type { Repository } from '#api/wire/repository.ts'
import type { Page } from '#api/wire/rows.ts'
import type { ListSearch } from '#lib/list-search.ts'
import { type NamesPage, nearestName } from '#lib/neighbour.ts'

const namesOf = ({ rows, hasNext }: Page<Repository>): NamesPage => ({
  names: rows.map((row) => (row.kind === 'repository' ? row.name : null)),
  hasNext,
})

/** The pages of a list as the cache has them, however old, and as the API gives them. */
export function listPages(registryId: string, search: ListSearch) {
  const query = (page: number) => repositoryListQuery(registryId, { ...search, page })

  const kept = (page: number): NamesPage | null => {
    const known = queryClient.getQueryData(query(page).queryKey)
    return known ? namesOf(known) : null
  }

  return {
    kept,
    /** `anew`: however fresh it is in the cache. Throws an ApiError. */
    read: async (page: number, anew = false): Promise<NamesPage> =>
      namesOf(await queryClient.fetchQuery({ ...query(page), ...(anew && { staleTime: 0 }) })),
    /** For a reader who is about to go on from a name: the page of what is next to it, or what leads there. */
    askAhead: (name: string, step: 1 | -1) => {
      const here = kept(search.page)
      const near = here && nearestName(here, name, step)
      if (near !== null) askAhead(repositoryQuery(registryId, near))
      else if (!here) askAhead(query(search.page))
      else if (step === 1 ? here.hasNext : search.page > 1) askAhead(query(search.page + step))
    },
  }
}
