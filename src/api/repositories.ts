import type { ListSearch } from '#lib/list-search.ts'
import { apiPath } from './api-path.ts'
import { requestData } from './http.ts'
import { repositoryPageSchema, repositorySchema } from './wire/repository.ts'
import { fetchWholePage, type Range } from './whole-page.ts'

/** One page of the repositories of a registry (contract 3.1). Throws an ApiError. */
export const fetchRepositories = (registryId: string, search: ListSearch) =>
  fetchWholePage(search, (range) =>
    requestData(
      { path: apiPath('registries', registryId, 'repositories'), query: listQuery(search, range) },
      repositoryPageSchema,
    ),
  )

/** One repository (contract 3.2). Throws an ApiError, `isNotFound` for an unknown name. */
export const fetchRepository = (registryId: string, name: string) =>
  requestData({ path: apiPath('registries', registryId, 'repositories', name) }, repositorySchema)

function listQuery(search: ListSearch, range: Range): URLSearchParams {
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
