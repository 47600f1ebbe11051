import { HTTPException } from 'hono/http-exception'
import type { JsonObject } from './json.ts'

/** The two halves of the API have an error schema each (contract 1 and 2). */
export type ErrorFamily = 'catalogue' | 'management'

const MESSAGES: Record<number, string> = {
  400: 'The request is malformed',
  401: 'Authorization is missing or expired',
  403: 'Missing the manage-registry privilege',
  404: 'Resource not found',
  409: 'The repository is in use',
  429: 'Too many requests',
  500: 'Internal error',
  502: 'Bad gateway',
  503: 'Temporarily unavailable',
}

/** Seconds in `Retry-After` of every 429. */
const RETRY_AFTER = '3'

/** The headers that belong to an error's status: a 401 challenges, a 429 says when to come back. */
export function errorHeaders(status: number): Record<string, string> {
  if (status === 401) return { 'WWW-Authenticate': 'Basic realm="container registry"' }
  if (status === 429) return { 'Retry-After': RETRY_AFTER }
  return {}
}

/** Body of an error answer, its code after the contract's examples: err-1234 and err-1404, or 123. */
export function errorBody(
  family: ErrorFamily,
  status: number,
  message = MESSAGES[status] ?? 'Unexpected error',
): JsonObject {
  const general = status === 400
  const errorCode =
    family === 'catalogue' ? `err-${general ? 1234 : 1000 + status}` : general ? '123' : `${status}`
  return { httpStatus: status, messages: [{ errorCode, message }] }
}

/** A whole error answer. */
export function errorResponse(family: ErrorFamily, status: number, message?: string): Response {
  return Response.json(errorBody(family, status, message), {
    status,
    headers: errorHeaders(status),
  })
}

/** What a handler throws to end with an error answer. */
export function refusal(family: ErrorFamily, status: 400 | 401 | 404, message?: string): Error {
  return new HTTPException(status, { res: errorResponse(family, status, message) })
}
