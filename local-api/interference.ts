import { createMiddleware } from 'hono/factory'
import type { ApiContext, ApiEnv } from './api-env.ts'
import { chaosRule } from './chaos.ts'
import { dropConnection, isDropped } from './drop-connection.ts'
import { errorResponse } from './errors.ts'
import type { ErrorFamily } from './errors.ts'
import type { LocalApiOptions } from './options.ts'
import { ruleResponse } from './rule-response.ts'
import type { State, StateStore } from './state-store.ts'
import { countRequest, logRequest, takeRule } from './state-store.ts'
import type { RequestLogEntry, Rule } from './state.ts'
import { PLAIN_HEADER, SHARED_STATE, STATE_HEADER } from './state.ts'
import { wait } from './wait.ts'

/**
 * Runs before every handler: selects the state, logs the request, and lets the state's rules, the
 * latency, the fixed failure and the chaos come between request and answer.
 */
export function interference(options: LocalApiOptions, states: StateStore) {
  return createMiddleware<ApiEnv>(async (c, next) => {
    const state = states.open(c.req.header(STATE_HEADER) ?? SHARED_STATE)
    c.set('state', state)
    if (c.req.header(PLAIN_HEADER) !== undefined) return next()
    const entry = logRequest(state, received(c))
    const rule = ruleFor(state, entry, options)
    await wait((rule?.delayMs ?? 0) + options.latency * (0.5 + Math.random()))

    const early = rule?.afterwards ? undefined : earlyAnswer(c, rule, options)
    if (early) {
      c.res = early
    } else {
      await next()
      const late = rule && lateAnswer(c, rule)
      if (late) c.res = late
      for (const [name, value] of Object.entries(rule?.headers ?? {}))
        c.res.headers.set(name, value)
    }
    entry.status = isDropped(c) ? null : c.res.status
  })
}

/** The rule that a request meets: the state's own, or what chaos makes up. */
function ruleFor(
  state: State,
  { method, path }: RequestLogEntry,
  { chaos, seed }: LocalApiOptions,
): Rule | undefined {
  const count = countRequest(state, method, path)
  const asked = { method, path, count }
  return (
    takeRule(state, method, path) ??
    chaosRule(state.chaos ?? { percent: chaos, seed }, asked) ??
    undefined
  )
}

/** What is answered in place of the API; undefined lets the request through. */
function earlyAnswer(
  c: ApiContext,
  rule: Rule | undefined,
  { fail }: LocalApiOptions,
): Response | undefined {
  const family = familyOf(c.env.incoming.url ?? '')
  if (rule?.drop === 'before') return dropConnection(c)
  const ruled = rule && ruleResponse(rule, family)
  if (ruled) return ruled
  return fail === undefined ? undefined : errorResponse(family, fail)
}

/** What is answered in place of the true answer, after what was asked for has been done. */
function lateAnswer(c: ApiContext, rule: Rule): Response | undefined {
  if (rule.drop === 'after') return dropConnection(c)
  return rule.afterwards ? ruleResponse(rule, familyOf(c.env.incoming.url ?? '')) : undefined
}

function familyOf(rawPath: string): ErrorFamily {
  return /\/(repositories|artifacts|vulnerabilities)\b/.test(rawPath) ? 'catalogue' : 'management'
}

function received(c: ApiContext): Omit<RequestLogEntry, 'number'> {
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
