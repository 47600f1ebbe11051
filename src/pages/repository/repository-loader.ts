import type { LoaderFunctionArgs } from 'react-router'
import { registryQuery, repositoryQuery } from '#api/queries.ts'
import { queryClient } from '#api/query-client.ts'
import { repositoryTail } from '#lib/paths.ts'
import { parseRepositoryAddress } from '#lib/repository-address.ts'

/** Has the repository ready before its page opens; an unknown name or a failure goes to its boundary. */
export async function repositoryLoader({ params, request }: LoaderFunctionArgs): Promise<null> {
  const { registryId = '' } = params
  const { name } = parseRepositoryAddress(repositoryTail(new URL(request.url).pathname))
  void queryClient.prefetchQuery(registryQuery(registryId))
  await queryClient.fetchQuery(repositoryQuery(registryId, name))
  return null
}
