import { useQuery } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { registryQuery } from '#api/queries.ts'
import { PullBase } from '#components/pull-base.ts'
import { registryParam } from '#components/registry-param.ts'
import { ScanningOff } from '#components/scanning.ts'
import { useRegistryId } from '#components/use-registry-id.ts'
import { useRepositoryAddress } from '#components/use-repository-address.ts'
import { repositoryTail } from '#lib/paths.ts'
import { parseRepositoryAddress } from '#lib/repository-address.ts'
import { artifactLoader } from '#pages/artifact/artifact-loader.ts'
import { ArtifactPage } from '#pages/artifact/ArtifactPage.tsx'
import { repositoryLoader } from '#pages/repository/repository-loader.ts'
import { RepositoryPage } from '#pages/repository/RepositoryPage.tsx'

export { RepositoryError as ErrorBoundary } from '#components/RepositoryError.tsx'

/*
 * `…/repositories/NAME` and `…/repositories/NAME@DIGEST`: a name holds any number of slashes, so no
 * route pattern tells the two apart. The raw address does.
 */

export function loader({ params, request }: LoaderFunctionArgs) {
  const registryId = registryParam(params)
  const { pathname, search } = new URL(request.url)
  const { name, digest } = parseRepositoryAddress(repositoryTail(pathname))
  return digest === null
    ? repositoryLoader(registryId, name, search)
    : artifactLoader(registryId, name, digest, search)
}

export function Component() {
  const registryId = useRegistryId()
  const { name, digest } = useRepositoryAddress()
  // What the registry says of everything in it, for the cells that want it.
  const registry = useQuery(registryQuery(registryId)).data
  const host = registry?.hostname
  // Keyed, so that a dialog, with what was typed in it, never passes from one repository to another.
  const key = `${registryId}/${name}`
  return (
    <ScanningOff value={registry?.scanning === false}>
      <PullBase value={host ? `${host}/${name}` : null}>
        {digest === null ? <RepositoryPage key={key} /> : <ArtifactPage digest={digest} />}
      </PullBase>
    </ScanningOff>
  )
}
