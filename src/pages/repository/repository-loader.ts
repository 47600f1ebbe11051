import { artifactListQuery } from '#api/artifact-queries.ts'
import { repositoryQuery } from '#api/queries.ts'
import { askBeside } from '#api/query-client.ts'
import { fetchOrKeep } from '#components/fetch-or-keep.ts'
import { parseArtifactSearch } from '#lib/artifact-search.ts'

/** Has the repository ready before its page opens; its artifacts come when they come. */
export async function repositoryLoader(
  registryId: string,
  name: string,
  query: string,
): Promise<null> {
  const search = parseArtifactSearch(query)
  askBeside(artifactListQuery(registryId, name, search))
  await fetchOrKeep(registryId, name, repositoryQuery(registryId, name))
  return null
}
