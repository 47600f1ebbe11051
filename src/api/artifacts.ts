import type { ArtifactOrder, ArtifactSearch } from '#lib/artifact-search.ts'
import type { Paging } from '#lib/paging.ts'
import { apiPath } from './api-path.ts'
import { requestData } from './http.ts'
import { artifactPageSchema, artifactSchema } from './wire/artifact.ts'
import { vulnerabilityPageSchema } from './wire/vulnerability.ts'
import { fetchWholePage, type Range } from './whole-page.ts'

/** One page of the artifacts of a repository (contract 3.4). Throws an ApiError. */
export const fetchArtifacts = (registryId: string, name: string, search: ArtifactSearch) =>
  fetchWholePage(search, (range) =>
    requestData(
      { path: artifactsPath(registryId, name), query: pageQuery(range, search.orderBy) },
      artifactPageSchema,
    ),
  )

/** One artifact (contract 3.4). Throws an ApiError, `isNotFound` for an unknown digest. */
export const fetchArtifact = (registryId: string, name: string, digest: string) =>
  requestData({ path: artifactsPath(registryId, name, digest) }, artifactSchema)

/** One page of what a scan found in an artifact, worst first (contract 3.5). Throws an ApiError. */
export const fetchVulnerabilities = (
  registryId: string,
  name: string,
  digest: string,
  paging: Paging,
) =>
  fetchWholePage(paging, (range) =>
    requestData(
      {
        path: artifactsPath(registryId, name, digest, 'vulnerabilities'),
        query: pageQuery(range, '-score'),
      },
      vulnerabilityPageSchema,
    ),
  )

const artifactsPath = (registryId: string, name: string, ...below: readonly string[]) =>
  apiPath('registries', registryId, 'repositories', name, 'artifacts', ...below)

const pageQuery = ({ offset, limit }: Range, orderBy: ArtifactOrder | '-score') =>
  new URLSearchParams({ offset: String(offset), limit: String(limit), orderBy })
