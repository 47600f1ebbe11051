import { Hono } from 'hono'
import type { ApiContext, ApiEnv } from './api-env.ts'
import { registryOf, repositoriesHref } from './api-env.ts'
import type { Auth } from './auth.ts'
import { REPOSITORY_ORDERS } from './dataset.ts'
import { deleteRepository } from './delete-repository.ts'
import { refusal } from './errors.ts'
import { listPage, queryOrder, queryPage } from './paging.ts'
import { readThroughSentinel } from './read-through-sentinel.ts'
import type { RepositoryRecord } from './repository-record.ts'
import { renderRepository } from './repository-record.ts'
import type { RegistryDefinition } from './registries.ts'
import { severityFilter } from './severity.ts'
import type { World } from './world.ts'

/** Repository list, one repository, and its deletion (contract 3.1 to 3.3). */
export function repositoryRoutes(world: World, auth: Auth) {
  return new Hono<ApiEnv>()
    .get('/registries/:registryId/repositories', auth.read, (c) => {
      const registry = registryOf(c, 'catalogue')
      const filter = c.req.query('filter.name') ?? ''
      return readThroughSentinel(filter, () => listRepositories(c, world, registry))
    })
    .get('/registries/:registryId/repositories/:name', auth.read, (c) => {
      const { registry, repository } = repositoryOf(c, world)
      const render = () => renderRepository(repository, repositoriesHref(c, registry))
      return readThroughSentinel(repository.name, render)
    })
    .delete('/registries/:registryId/repositories/:name', auth.delete, (c) => {
      const { registry, repository } = repositoryOf(c, world)
      return deleteRepository(c, registry, repository.name)
    })
}

/** Registry and repository of the path; a repository that is not there, or gone, is a 404. */
export function repositoryOf(
  c: ApiContext,
  world: World,
): { registry: RegistryDefinition; repository: RepositoryRecord } {
  const registry = registryOf(c, 'catalogue')
  const repository = world.find(registry, c.get('state'), c.req.param('name') ?? '')
  if (!repository) throw refusal('catalogue', 404, 'Repository not found')
  return { registry, repository }
}

function listRepositories(c: ApiContext, world: World, registry: RegistryDefinition) {
  const query = c.req.query()
  // Checked before the rows are sorted and filtered, though listPage reads them again.
  queryPage(query)
  const order = queryOrder(query, REPOSITORY_ORDERS)
  const all = world.view(registry, c.get('state')).inOrder(order)
  const href = repositoriesHref(c, registry)
  return listPage({
    id: 'repositories',
    href,
    rows: filterRepositories(all, query['filter.name'], query['filter.vulnerabilitySeverity']),
    render: (record) => renderRepository(record, href),
    query,
    order,
    nullLinks: registry.published,
    withoutItems: all.length === 0,
  })
}

function filterRepositories(
  records: readonly RepositoryRecord[],
  name: string | undefined,
  severity: string | undefined,
): readonly RepositoryRecord[] {
  if (!name && !severity) return records
  const part = name?.toLowerCase() ?? ''
  const isWanted = severityFilter(severity)
  return records.filter(
    (record) =>
      record.name.toLowerCase().includes(part) && isWanted(record.metadata?.['lastSeverity']),
  )
}
