import { errorResponse } from './errors.ts'
import type { JsonObject } from './json.ts'
import { readSentinel } from './sentinels.ts'
import { wait } from './wait.ts'
import { WRONG_SHAPE } from './wrong-shape.ts'

/**
 * Answers a catalogue read, unless the repository's name or the name filter is a sentinel: then with
 * what that asks for.
 */
export async function readThroughSentinel(name: string, read: () => JsonObject): Promise<Response> {
  const sentinel = readSentinel(name)
  switch (sentinel?.kind) {
    case 'fail':
      return errorResponse('catalogue', sentinel.status)
    case 'html': {
      const headers = { 'Content-Type': 'text/html; charset=utf-8' }
      return new Response('<!doctype html><title>Sign in</title><h1>Sign in</h1>', { headers })
    }
    case 'not-json':
      return new Response('{"id": "repositor', { headers: { 'Content-Type': 'application/json' } })
    case 'bad-shape':
      return Response.json(WRONG_SHAPE)
    case 'slow':
      await wait(sentinel.delayMs)
      break
    case undefined:
      break
  }
  return Response.json(read())
}
