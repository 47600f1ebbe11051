import { artifactListQuery, worstArtifactQuery } from '#api/artifact-queries.ts'
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
  const subject = fetchOrKeep(registryId, name, repositoryQuery(registryId, name))
  // A fact among others, which nothing else waits for: on the wire it comes last.
  askBeside(worstArtifactQuery(registryId, name))
  await subject
  return null
}
