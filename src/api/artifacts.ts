import type { ArtifactOrder, ArtifactSearch } from '#lib/artifact-search.ts'
import type { FindingOrder, FindingSearch } from '#lib/finding-search.ts'
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

/** One page of what a scan found in an artifact (contract 3.5). Throws an ApiError. */
export const fetchVulnerabilities = (
  registryId: string,
  name: string,
  digest: string,
  search: FindingSearch,
) =>
  fetchWholePage(search, (range) =>
    requestData(
      {
        path: artifactsPath(registryId, name, digest, 'vulnerabilities'),
        query: findingQuery(range, search),
      },
      vulnerabilityPageSchema,
    ),
  )

const artifactsPath = (registryId: string, name: string, ...below: readonly string[]) =>
  apiPath('registries', registryId, 'repositories', name, 'artifacts', ...below)

const pageQuery = ({ offset, limit }: Range, orderBy: ArtifactOrder | FindingOrder) =>
  new URLSearchParams({ offset: String(offset), limit: String(limit), orderBy })

function findingQuery(range: Range, { severity, fixable, orderBy }: FindingSearch) {
  const query = pageQuery(range, orderBy)
  if (severity.length > 0) query.set('filter.severity', severity.join(','))
  if (fixable !== null) query.set('filter.fixable', String(fixable))
  return query
}
