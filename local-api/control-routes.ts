import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as z from 'zod'
import type { ApiContext, ApiEnv } from './api-env.ts'
import { editState } from './edit-state.ts'
import type { State, StateStore } from './state-store.ts'
import { stateChangesSchema, stateSetupSchema } from './state.ts'
import type { StateSetup } from './state.ts'
import type { World } from './world.ts'

/**
 * What a test does to its state, outside the API and without credentials: PUT starts it afresh, PATCH
 * changes it, GET reads its request log, DELETE forgets it.
 */
export function controlRoutes(world: World, states: StateStore) {
  const edit = (state: State, setup: StateSetup) =>
    orBadRequest(() => editState(world, state, setup))
  return new Hono<ApiEnv>()
    .put('/states/:id', async (c) => {
      const setup = await bodyOf(c, stateSetupSchema)
      edit(states.reset(c.req.param('id')), setup)
      return c.body(null, 204)
    })
    .patch('/states/:id', async (c) => {
      const changes = await bodyOf(c, stateChangesSchema)
      edit(states.open(c.req.param('id')), changes)
      return c.body(null, 204)
    })
    .get('/states/:id/requests', (c) => c.json(states.open(c.req.param('id')).requests))
    .delete('/states/:id', (c) => {
      states.forget(c.req.param('id'))
      return c.body(null, 204)
    })
}

/** An empty body is an empty object: `PUT` alone is the way to a fresh state. */
async function bodyOf<T extends z.ZodType>(c: ApiContext, schema: T): Promise<z.infer<T>> {
  const text = await c.req.text()
  return orBadRequest(() => schema.parse(text ? JSON.parse(text) : {}))
}

function orBadRequest<T>(action: () => T): T {
  try {
    return action()
  } catch (cause) {
    const message = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause)
    throw new HTTPException(400, { message, cause })
  }
}
