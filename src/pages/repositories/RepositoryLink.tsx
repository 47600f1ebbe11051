import { Link, useLocation } from 'react-router'
import { repositoryQuery } from '#api/queries.ts'
import { askAhead } from '#api/query-client.ts'
import type { ListState } from '#components/list-state.ts'
import { RepositoryName } from '#components/RepositoryName.tsx'
import { useRegistryId } from '#components/use-registry-id.ts'
import { paths } from '#lib/paths.ts'

/** A real link to a repository; the pointer or the focus resting on it fetches what it opens. */
export function RepositoryLink({ name }: { name: string }) {
  const registryId = useRegistryId()
  const location = useLocation()
  const state: ListState = { list: location.search }
  const prefetch = () => askAhead(repositoryQuery(registryId, name))
  return (
    <Link
      to={paths.repository(registryId, name)}
      state={state}
      onPointerEnter={prefetch}
      onFocus={prefetch}
    >
      <RepositoryName name={name} />
    </Link>
  )
}
