import { queryOptions } from '@tanstack/react-query'
import type { ArtifactSearch } from '#lib/artifact-search.ts'
import type { FindingSearch } from '#lib/finding-search.ts'
import { fetchArtifact, fetchArtifacts, fetchVulnerabilities } from './artifacts.ts'
import { keys } from './keys.ts'
import { fetchWorstArtifact } from './worst-artifact.ts'

export const artifactListQuery = (registryId: string, name: string, search: ArtifactSearch) =>
  queryOptions({
    queryKey: [...keys.repository(registryId, name), 'artifacts', search],
    queryFn: () => fetchArtifacts(registryId, name, search),
  })

export const artifactQuery = (registryId: string, name: string, digest: string) =>
  queryOptions({
    queryKey: [...keys.repository(registryId, name), 'artifact', digest],
    queryFn: () => fetchArtifact(registryId, name, digest),
  })

export const findingListQuery = (
  registryId: string,
  name: string,
  digest: string,
  search: FindingSearch,
) =>
  queryOptions({
    queryKey: [...keys.repository(registryId, name), 'findings', digest, search],
    queryFn: () => fetchVulnerabilities(registryId, name, digest, search),
  })

export const worstArtifactQuery = (registryId: string, name: string) =>
  queryOptions({
    queryKey: [...keys.repository(registryId, name), 'worst-artifact'],
    queryFn: () => fetchWorstArtifact(registryId, name),
  })
