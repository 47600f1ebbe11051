import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ApiEnv } from './api-env.ts'
import { BASE_PATH } from './api-env.ts'
import { artifactRoutes } from './artifact-routes.ts'
import { createAuth } from './auth.ts'
import { controlRoutes } from './control-routes.ts'
import { errorResponse } from './errors.ts'
import { interference } from './interference.ts'
import { managementRoutes } from './management-routes.ts'
import type { LocalApiOptions } from './options.ts'
import { repositoryRoutes } from './repository-routes.ts'
import { createStateStore } from './state-store.ts'
import { tokenRoutes } from './token-routes.ts'
import { vulnerabilityRoutes } from './vulnerability-routes.ts'
import { createWorld } from './world.ts'

/** The path that the control endpoints live under. */
export const CONTROL_PATH = '/-'

/** The API under its base path, and the control endpoints beside it. */
export function createApp(options: LocalApiOptions) {
  const { now, nulls } = options
  const world = createWorld(options)
  const states = createStateStore(nulls)
  const auth = createAuth(options)
  return new Hono<ApiEnv>()
    .use(`${BASE_PATH}/*`, interference(options, states))
    .use(async (c, next) => {
      if (!isDecodable(c.env.incoming.url ?? '')) return errorResponse('catalogue', 400)
      return next()
    })
    .route(CONTROL_PATH, controlRoutes(world, states))
    .route(BASE_PATH, managementRoutes(now, auth))
    .route(BASE_PATH, tokenRoutes(now, auth))
    .route(BASE_PATH, repositoryRoutes(world, auth))
    .route(BASE_PATH, artifactRoutes(world, auth))
    .route(BASE_PATH, vulnerabilityRoutes(world, auth))
    .notFound(() => errorResponse('catalogue', 404))
    .onError((error) => {
      if (error instanceof HTTPException) return error.getResponse()
      console.error(error)
      return errorResponse('catalogue', 500)
    })
}

/** Hono repairs a stray percent sign in a path; a server that decodes strictly refuses it. */
function isDecodable(rawPath: string): boolean {
  try {
    decodeURIComponent(rawPath.split('?')[0] ?? '')
    return true
  } catch {
    return false
  }
}
