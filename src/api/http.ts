import type * as z from 'zod/mini'
import { attemptOf, recordAttempt } from './attempts.ts'
import { ApiError, type ApiFailure, type RequestFacts, type SignedOutSign } from './errors.ts'
import { type Body, exchange } from './exchange.ts'
import { sawWishForRest } from './pressure.ts'
import { repeatQuietly } from './repeat.ts'
import { retryAtOf } from './retry-after.ts'
import { numberRequest, sawAnswer, sawSignIn } from './session.ts'
import { readErrorMessages } from './wire/error-body.ts'
import { describeProblem } from './wire/problem.ts'

export type ApiRequest = {
  method?: 'GET' | 'DELETE'
  /** Relative to where the app is mounted, without a leading slash: `api/registries`. */
  path: string
  query?: URLSearchParams
  /** Credentials of this one request, as a header value. The proxy adds its own otherwise. */
  authorization?: string
  /** Not asked of the API: a refusal says nothing about the sign-in that the API needs. */
  aside?: boolean
}

/**
 * Asks for a document and reads it with `schema`; asks once more where nothing answered
 * ({@link repeatQuietly}). Throws an {@link ApiError}, and nothing else, for whatever goes wrong. It
 * shows nothing and navigates nowhere: only the caller knows whether somebody is reading a page or
 * pressing a button.
 */
export const requestData = <T>(request: ApiRequest, schema: z.ZodMiniType<T>): Promise<T> =>
  repeatQuietly(async () => {
    const { body, facts } = await send(request)
    const fail = (problem: string) => failed({ kind: 'contract', problem }, facts)
    if (body.kind !== 'json') throw fail(`the answer: expected JSON, got ${body.kind}`)
    const result = schema.safeParse(body.value)
    if (!result.success) throw fail(describeProblem(result.error))
    recordAttempt(facts, true)
    return result.data
  })

/**
 * Asks for something to be done, exactly once. Any 2xx of the API is success, with or without a body
 * (contract 4.14); one that only something on the way gave is a broken contract. Throws an
 * {@link ApiError}.
 */
export async function requestAction(request: ApiRequest): Promise<void> {
  const { upstream, facts } = await send(request)
  const problem = 'the answer: a success that does not come from the registry API'
  if (!upstream) throw failed({ kind: 'contract', problem }, facts)
  recordAttempt(facts, true)
}

type HttpFailure = Extract<ApiFailure, { kind: 'http' }>
type Answer = { body: Body; facts: RequestFacts; upstream: boolean }

/** An answer that is none of an error; whether it can be used is not known yet. */
async function send(asked: ApiRequest): Promise<Answer> {
  const { method = 'GET', query } = asked
  const path = query && query.size > 0 ? `${asked.path}?${query}` : asked.path
  const facts: RequestFacts = {
    method,
    path,
    at: new Date(),
    attempt: attemptOf({ method, path }),
    requestId: null,
  }
  const number = numberRequest()
  const { response, body } = await exchange(method, path, asked.authorization).catch((error) => {
    const late = error instanceof DOMException && error.name === 'TimeoutError'
    throw failed({ kind: late ? 'timeout' : 'network' }, facts)
  })
  facts.requestId = response.headers.get('X-Request-Id')
  // The proxy marks what the API answered (surface, "Environment"); the rest is its own or SSO's.
  const upstream = response.headers.get('X-Registry-Upstream') === '1'
  const sign = upstream ? null : signedOutSign(path, response, body)
  if (upstream) sawAnswer(number)
  if (sign !== null) {
    // A sign-in that has been renewed since is not ended by an answer from before.
    if (!asked.aside && !sawSignIn(number) && method === 'GET') return send(asked)
    throw failed({ kind: 'session', sign }, facts)
  }
  if (!response.ok) {
    const failure = httpFailure(response, body, upstream)
    const { status, retryAt } = failure
    if (status === 429 || retryAt !== null) sawWishForRest(retryAt)
    throw failed(failure, facts)
  }
  return { body, facts, upstream }
}

function failed(failure: ApiFailure, facts: RequestFacts): ApiError {
  recordAttempt(facts, false)
  return new ApiError(failure, facts)
}

function signedOutSign(path: string, response: Response, body: Body): SignedOutSign | null {
  if (response.type === 'opaqueredirect') return 'redirect'
  if (response.status === 401) return 'status 401'
  // In the place of a file it says little: a server without that file may answer so.
  const due = path.startsWith('api/')
  return due && response.ok && body.kind === 'HTML' ? 'HTML page' : null
}

const httpFailure = (response: Response, body: Body, upstream: boolean): HttpFailure => ({
  kind: 'http',
  status: response.status,
  upstream,
  messages: body.kind === 'json' ? readErrorMessages(body.value) : [],
  retryAt: retryAtOf(response.headers),
})
