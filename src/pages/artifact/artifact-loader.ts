import { artifactQuery, findingListQuery } from '#api/artifact-queries.ts'
import { askBeside } from '#api/query-client.ts'
import { fetchOrKeep } from '#components/fetch-or-keep.ts'
import { parseFindingSearch } from '#lib/finding-search.ts'

/** Has the artifact ready before its page opens; the findings come when they come. */
export async function artifactLoader(
  registryId: string,
  name: string,
  digest: string,
  query: string,
): Promise<null> {
  const search = parseFindingSearch(query)
  askBeside(findingListQuery(registryId, name, digest, search))
  await fetchOrKeep(registryId, name, artifactQuery(registryId, name, digest))
  return null
}
