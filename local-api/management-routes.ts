import { Hono } from 'hono'
import type { ApiContext, ApiEnv } from './api-env.ts'
import { apiHref, registryOf } from './api-env.ts'
import type { Auth } from './auth.ts'
import { refusal } from './errors.ts'
import { DEFAULT_LIMIT, MAX_LIMIT, queryInteger } from './paging.ts'
import { LISTED_REGISTRIES, LOCATIONS, REGISTRIES } from './registries.ts'
import { renderRegistry } from './registry-record.ts'

const REGISTRY_NAME = /^[a-z][-a-z0-9]{1,61}[a-z0-9]$/

/** Registries, locations and names (contract 3.6). */
export function managementRoutes(now: number, auth: Auth) {
  return new Hono<ApiEnv>()
    .get('/registries', auth.manage, (c) => c.json(listRegistries(c, now)))
    .get('/registries/:registryId', auth.manage, (c) =>
      c.json(renderRegistry(registryOf(c, 'management'), now)),
    )
    .get('/locations', auth.manage, (c) => {
      const items = LOCATIONS.map((id) => ({ id }))
      return c.json({ id: 'locations', type: 'collection', href: '', items })
    })
    .get('/names/:name', auth.manage, (c) => {
      if (c.req.method !== 'HEAD') return c.notFound()
      const name = c.req.param('name')
      if (!REGISTRY_NAME.test(name)) return c.body(null, 400)
      return c.body(null, REGISTRIES.some((registry) => registry.name === name) ? 200 : 404)
    })
}

function listRegistries(c: ApiContext, now: number) {
  const query = c.req.query()
  const bounds = { fallback: DEFAULT_LIMIT, low: 1, high: MAX_LIMIT }
  const limit = queryInteger(query, 'limit', bounds, 'management')
  const part = (query['filter.name'] ?? '').toLowerCase()
  const rows = LISTED_REGISTRIES.filter(({ name }) => name.includes(part))
  const from = offsetOf(query['pagination.token'])
  const token = from + limit < rows.length ? tokenFor(from + limit) : ''
  const filter = part ? `&filter.name=${encodeURIComponent(part)}` : ''
  const href = `${apiHref(c)}/registries?limit=${limit}${filter}`
  return {
    id: 'registries',
    type: 'collection',
    href: '',
    items: rows.slice(from, from + limit).map((registry) => renderRegistry(registry, now)),
    pagination: { limit, token },
    _links: {
      next: token ? `${href}&pagination.token=${token}` : '',
      previous: '',
      self: href,
    },
  }
}

/** A token looks opaque, like the real one; what is in it is nobody's business. */
function tokenFor(offset: number): string {
  return Buffer.from(`registries:${offset}`).toString('base64url')
}

function offsetOf(token: string | undefined): number {
  if (!token) return 0
  const text = Buffer.from(token, 'base64url').toString()
  const offset = /^registries:(\d+)$/.exec(text)?.[1]
  if (offset === undefined) throw refusal('management', 400, 'pagination.token is invalid')
  return Number(offset)
}
