import { Hono } from 'hono'
import type { ApiContext, ApiEnv } from './api-env.ts'
import { apiHref, registryOf } from './api-env.ts'
import type { Auth } from './auth.ts'
import { refusal } from './errors.ts'
import { queryPage } from './paging.ts'
import { randomFor, uuid } from './random.ts'
import type { RegistryDefinition } from './registries.ts'
import { DAY, timestamp, timestampWithOffset } from './time.ts'

/** Registry tokens, the credentials of `docker login`: the only list with a total (contract 3.6). */
export function tokenRoutes(now: number, auth: Auth) {
  return new Hono<ApiEnv>()
    .get('/registries/:registryId/tokens', auth.manage, (c) => c.json(listTokens(c, now)))
    .get('/registries/:registryId/tokens/:tokenId', auth.manage, (c) => {
      const id = c.req.param('tokenId').toLowerCase()
      const found = tokensOf(registryOf(c, 'management'), now).find((entry) => entry.id === id)
      if (!found) throw refusal('management', 404, 'Token not found')
      return c.json(found)
    })
}

function listTokens(c: ApiContext, now: number) {
  const registry = registryOf(c, 'management')
  const { offset, limit } = queryPage(c.req.query(), 'management')
  const tokens = tokensOf(registry, now)
  const items = tokens.slice(offset, offset + limit)
  const total = tokens.length
  const link = (to: number) =>
    `${apiHref(c)}/registries/${registry.id}/tokens?offset=${to}&limit=${limit}`
  return {
    id: 'tokens',
    type: 'collection',
    href: '',
    items,
    count: items.length,
    limit,
    offset,
    total,
    _links: {
      next: offset + limit < total ? link(offset + limit) : '',
      previous: offset > 0 ? link(Math.max(0, offset - limit)) : '',
      self: link(offset),
    },
  }
}

function tokensOf(registry: RegistryDefinition, now: number) {
  if (registry.state !== 'Running') return []
  return [
    token(registry, now, { name: 'ci', actions: ['pull', 'push'], days: null }),
    token(registry, now, { name: 'cluster', actions: ['pull'], days: 180 }),
    token(registry, now, { name: 'contractor', actions: ['pull'], days: 9, status: 'disabled' }),
  ]
}

type TokenSeed = { name: string; actions: string[]; days: number | null; status?: 'disabled' }

function token(
  registry: RegistryDefinition,
  now: number,
  { name, actions, days, status }: TokenSeed,
) {
  const state = status ?? 'enabled'
  return {
    id: uuid(randomFor(`${registry.id}:${name}`)),
    type: 'token',
    href: '',
    metadata: {
      createdBy: 'platform-team@example.com',
      createdByUserId: uuid(randomFor('platform-team')),
      createdDate: timestampWithOffset(now - registry.ageDays * DAY, 0),
      lastModifiedBy: null,
      lastModifiedByUserId: null,
      lastModifiedDate: null,
      state,
    },
    properties: {
      name,
      // Shown once, when the token is made; reads never carry it.
      credentials: { username: name, password: '' },
      expiryDate: days === null ? null : timestamp(now + days * DAY),
      scopes: [{ actions, name: '*', type: 'repository' }],
      status: state,
    },
  }
}
