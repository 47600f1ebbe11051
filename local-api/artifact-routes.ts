import { Hono } from 'hono'
import type { ApiContext, ApiEnv } from './api-env.ts'
import { apiHref, registryOf, repositoriesHref } from './api-env.ts'
import {
  REGISTRY_ARTIFACT_ORDERS,
  REPOSITORY_ARTIFACT_ORDERS,
  sortArtifacts,
} from './artifact-order.ts'
import { renderArtifact } from './artifact-record.ts'
import type { Auth } from './auth.ts'
import { refusal } from './errors.ts'
import { listPage, queryOrder, queryPage } from './paging.ts'
import { readThroughSentinel } from './read-through-sentinel.ts'
import { repositoryOf } from './repository-routes.ts'
import type { World } from './world.ts'

/** A registry-wide list covers so many repositories, the newest pushes: more takes seconds. */
const REPOSITORIES_LOOKED_AT = 2_000

/** Artifacts of a repository, of a registry, and one of them (contract 3.4). */
export function artifactRoutes(world: World, auth: Auth) {
  return new Hono<ApiEnv>()
    .get('/registries/:registryId/artifacts', auth.read, (c) =>
      c.json(listRegistryArtifacts(c, world)),
    )
    .get('/registries/:registryId/repositories/:name/artifacts', auth.read, (c) =>
      readThroughSentinel(repositoryOf(c, world).repository.name, () =>
        listRepositoryArtifacts(c, world),
      ),
    )
    .get('/registries/:registryId/repositories/:name/artifacts/:digest', auth.read, (c) => {
      const { registry, artifact } = artifactOf(c, world)
      const href = repositoriesHref(c, registry)
      return readThroughSentinel(artifact.properties.repositoryName, () =>
        renderArtifact(artifact, href),
      )
    })
}

/** Registry and artifact of the path; an unknown digest is a 404. */
export function artifactOf(c: ApiContext, world: World) {
  const { registry, repository } = repositoryOf(c, world)
  const digest = c.req.param('digest')
  const artifacts = world.artifacts(registry, repository)
  const artifact = artifacts.find(({ properties }) => properties.digest === digest)
  if (!artifact) throw refusal('catalogue', 404, 'Artifact not found')
  return { registry, artifact }
}

function listRepositoryArtifacts(c: ApiContext, world: World) {
  const { registry, repository } = repositoryOf(c, world)
  const query = c.req.query()
  const order = queryOrder(query, REPOSITORY_ARTIFACT_ORDERS)
  const href = repositoriesHref(c, registry)
  return listPage({
    id: 'artifacts',
    href: `${href}/${encodeURIComponent(repository.name)}/artifacts`,
    rows: sortArtifacts(world.artifacts(registry, repository), order, c.get('state').nulls),
    render: (artifact) => renderArtifact(artifact, href),
    query,
    order,
    nullLinks: registry.published,
  })
}

function listRegistryArtifacts(c: ApiContext, world: World) {
  const registry = registryOf(c, 'catalogue')
  const query = c.req.query()
  queryPage(query)
  const order = queryOrder(query, REGISTRY_ARTIFACT_ORDERS)
  const advisory = query['filter.vulnerabilityId']?.toUpperCase()
  const repositories = world.view(registry, c.get('state')).inOrder('-lastPush')
  const artifacts = repositories
    .slice(0, REPOSITORIES_LOOKED_AT)
    .flatMap((repository) => world.artifacts(registry, repository))
  const affected = advisory
    ? artifacts.filter(({ findings }) => findings.some(({ id }) => id === advisory))
    : artifacts
  return listPage({
    id: 'artifacts',
    href: `${apiHref(c, registry)}/registries/${registry.id}/artifacts`,
    rows: sortArtifacts(affected, order, c.get('state').nulls),
    render: (artifact) => renderArtifact(artifact, repositoriesHref(c, registry)),
    query,
    order,
    nullLinks: registry.published,
  })
}
