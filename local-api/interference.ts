import { createMiddleware } from 'hono/factory'
import type { ApiContext, ApiEnv } from './api-env.ts'
import { dropConnection, isDropped } from './drop-connection.ts'
import { errorResponse } from './errors.ts'
import type { ErrorFamily } from './errors.ts'
import type { LocalApiOptions } from './options.ts'
import { ruleResponse } from './rule-response.ts'
import type { StateStore } from './state-store.ts'
import { logRequest, takeRule } from './state-store.ts'
import type { RequestLogEntry, Rule } from './state.ts'
import { SHARED_STATE, STATE_HEADER } from './state.ts'
import { wait } from './wait.ts'

/** What chaos answers with; 0 drops the connection. */
const CHAOS_STATUSES = [500, 503, 429, 0]

/**
 * Runs before every handler: selects the state, logs the request, and lets the state's rules, the
 * latency, the fixed failure and the chaos come between request and answer.
 */
export function interference(options: LocalApiOptions, states: StateStore) {
  return createMiddleware<ApiEnv>(async (c, next) => {
    const state = states.open(c.req.header(STATE_HEADER) ?? SHARED_STATE)
    c.set('state', state)
    const entry = received(c)
    logRequest(state, entry)
    const rule = takeRule(state, entry.method, entry.path)
    await wait((rule?.delayMs ?? 0) + options.latency * (0.5 + Math.random()))

    let answer = earlyAnswer(c, rule, options, familyOf(entry.path))
    if (!answer) {
      await next()
      if (rule?.drop === 'after') answer = dropConnection(c)
      for (const [name, value] of Object.entries(rule?.headers ?? {}))
        c.res.headers.set(name, value)
    }
    entry.status = isDropped(c) ? null : (answer ?? c.res).status
    if (answer) c.res = answer
  })
}

/** What is answered in place of the API; undefined lets the request through. */
function earlyAnswer(
  c: ApiContext,
  rule: Rule | undefined,
  { fail, chaos }: LocalApiOptions,
  family: ErrorFamily,
): Response | undefined {
  if (rule?.drop === 'before') return dropConnection(c)
  const ruled = rule && ruleResponse(rule, family)
  if (ruled) return ruled
  if (fail !== undefined) return errorResponse(family, fail)
  if (Math.random() * 100 >= chaos) return undefined
  const status = CHAOS_STATUSES[Math.floor(Math.random() * CHAOS_STATUSES.length)]
  return status ? errorResponse(family, status) : dropConnection(c)
}

function familyOf(rawPath: string): ErrorFamily {
  return /\/(repositories|artifacts|vulnerabilities)\b/.test(rawPath) ? 'catalogue' : 'management'
}

function received(c: ApiContext): RequestLogEntry {
  const { method = '', url = '', headers } = c.env.incoming
  const texts = Object.entries(headers).map(([name, value]) => [name, String(value)])
  return {
    method,
    path: url,
    status: null,
    authorization: headers.authorization ?? null,
    headers: Object.fromEntries(texts),
    at: Date.now(),
  }
}
