import type { ErrorFamily } from './errors.ts'
import { errorBody, errorHeaders } from './errors.ts'
import type { Rule } from './state.ts'

/** Statuses that must not carry a body; `Response` refuses to make one. */
const NO_BODY = [204, 205, 304]

/** The answer that a rule gives in place of the API; undefined where it has none of its own. */
export function ruleResponse(rule: Rule, family: ErrorFamily): Response | undefined {
  if (rule.status === undefined && rule.body === undefined) return undefined
  const status = rule.status ?? 200
  const body = rule.body ?? (status >= 400 ? errorBody(family, status) : undefined)
  const isText = typeof body === 'string'
  const type = rule.contentType ?? (isText ? 'text/plain; charset=utf-8' : 'application/json')
  const headers = new Headers({ ...errorHeaders(status), ...rule.headers })
  const isEmpty = body === undefined || NO_BODY.includes(status)
  if (!isEmpty) headers.set('Content-Type', type)
  return new Response(isEmpty ? null : isText ? body : JSON.stringify(body), { status, headers })
}
