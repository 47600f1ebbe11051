import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { ErrorFamily } from './errors.ts'
import { refusal } from './errors.ts'
import type { RegistryDefinition } from './registries.ts'
import { findRegistry } from './registries.ts'
import type { State } from './state-store.ts'

/** The path that the whole API lives under. */
export const BASE_PATH = '/containerregistries'

/** What handlers know about a request: Node's own objects, and the state that its header selects. */
export type ApiEnv = { Bindings: HttpBindings; Variables: { state: State } }
export type ApiContext = Context<ApiEnv>

const VENDOR_HREF = `https://api.ionos.com${BASE_PATH}`
const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** The registry of the path: a malformed id is a 400, an unknown one a 404. */
export function registryOf(c: ApiContext, family: ErrorFamily): RegistryDefinition {
  const id = c.req.param('registryId') ?? ''
  if (!UUID.test(id)) throw refusal(family, 400, 'registryId must be a UUID')
  const registry = findRegistry(id)
  if (!registry) throw refusal(family, 404, 'Registry not found')
  return registry
}

/** Absolute base address of the API, as its answers carry it. */
export function apiHref(c: ApiContext, registry?: RegistryDefinition): string {
  if (registry?.published) return VENDOR_HREF
  return `http://127.0.0.1:${c.env.incoming.socket.localPort}${BASE_PATH}`
}

/** Absolute address of a registry's repository list. */
export function repositoriesHref(c: ApiContext, registry: RegistryDefinition): string {
  return `${apiHref(c, registry)}/registries/${registry.id}/repositories`
}
