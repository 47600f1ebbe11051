import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { ApiContext } from './api-env.ts'

/** Ends the connection without an answer, as a broken network does. */
export function dropConnection(c: ApiContext): Response {
  c.env.incoming.socket.destroy()
  return RESPONSE_ALREADY_SENT
}

/** Whether nobody is there to receive an answer. */
export function isDropped(c: ApiContext): boolean {
  return c.env.incoming.socket.destroyed
}
