import type { ListSearch } from '#lib/list-search.ts'
import type { Paging } from '#lib/paging.ts'
import { apiPath } from './api-path.ts'
import { requestData } from './http.ts'
import { repositoryPageSchema, repositorySchema } from './wire/repository.ts'
import { fetchWholePage, type Range } from './whole-page.ts'

/** Which repositories of a registry, and in what order. */
export type RepositorySearch = Pick<ListSearch, 'name' | 'severity' | 'orderBy'>

/** One page of the repositories of a registry (contract 3.1). Throws an ApiError. */
export const fetchRepositories = (registryId: string, search: RepositorySearch & Paging) =>
  fetchWholePage(search, (range) => fetchRepositoryPart(registryId, search, range))

/** As many of a range as the API gives at once, 1000 at most (contract 3). Throws an ApiError. */
export const fetchRepositoryPart = (registryId: string, search: RepositorySearch, range: Range) =>
  requestData(
    { path: apiPath('registries', registryId, 'repositories'), query: listQuery(search, range) },
    repositoryPageSchema,
  )

/** One repository (contract 3.2). Throws an ApiError, `isNotFound` for an unknown name. */
export const fetchRepository = (registryId: string, name: string) =>
  requestData({ path: apiPath('registries', registryId, 'repositories', name) }, repositorySchema)

function listQuery(search: RepositorySearch, range: Range): URLSearchParams {
  const query = new URLSearchParams({
    offset: String(range.offset),
    limit: String(range.limit),
    orderBy: search.orderBy,
  })
  if (search.name !== '') query.set('filter.name', search.name)
  if (search.severity.length > 0) {
    query.set('filter.vulnerabilitySeverity', search.severity.join(','))
  }
  return query
}
