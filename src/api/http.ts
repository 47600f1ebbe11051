import type * as z from 'zod/mini'
import { ApiError, type ApiFailure, type RequestFacts } from './errors.ts'
import { readErrorMessages } from './wire/error-body.ts'
import { describeProblem } from './wire/problem.ts'

/** How long an answer may take, in ms. */
const timeLimit = 30_000

export type ApiRequest = {
  method?: 'GET' | 'DELETE'
  /** Relative to where the app is mounted, without a leading slash: `api/registries`. */
  path: string
  query?: URLSearchParams
  /** Credentials of this one request, as a header value. The proxy adds its own otherwise. */
  authorization?: string
}

/**
 * Asks for a document and reads it with `schema`. Throws an {@link ApiError}, and nothing else, for
 * whatever goes wrong. It shows nothing and navigates nowhere: only the caller knows whether
 * somebody is reading a page or pressing a button.
 */
export async function requestData<T>(request: ApiRequest, schema: z.ZodMiniType<T>): Promise<T> {
  const answer = await send(request)
  const fail = (problem: string) => new ApiError({ kind: 'contract', problem }, answer.facts)
  if (answer.body.kind !== 'json') throw fail(`the answer: expected JSON, got ${answer.body.kind}`)
  const result = schema.safeParse(answer.body.value)
  if (!result.success) throw fail(describeProblem(result.error))
  return result.data
}

/** Asks for something to be done. Any 2xx is success, with or without a body (contract 4.14). */
export async function requestAction(request: ApiRequest): Promise<void> {
  await send(request)
}

type Body = { kind: 'json'; value: unknown } | { kind: 'HTML' } | { kind: 'text' }
type Answer = { body: Body; facts: RequestFacts }

async function send({ method = 'GET', path, query, authorization }: ApiRequest): Promise<Answer> {
  const search = query && query.size > 0 ? `?${query}` : ''
  const facts = { method, path: `${path}${search}`, at: new Date() }
  const headers = new Headers({
    Accept: 'application/json',
    // Sign-in proxies answer a request with this header with 401 instead of a redirect, and
    // refuse changes without it: no other site can send it.
    'X-Requested-With': 'XMLHttpRequest',
  })
  if (authorization !== undefined) headers.set('Authorization', authorization)

  let response: Response
  let body: Body
  try {
    response = await fetch(new URL(`${path}${search}`, document.baseURI), {
      method,
      headers,
      cache: 'no-store',
      credentials: 'same-origin',
      // The API never redirects, so a redirect is a sign-in; followed, it would look like a
      // network fault, because the sign-in page is on another origin.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeLimit),
    })
    body = await readBody(response)
  } catch (error) {
    const kind = error instanceof DOMException && error.name === 'TimeoutError'
    throw new ApiError({ kind: kind ? 'timeout' : 'network' }, { ...facts, requestId: null })
  }
  const answered = { ...facts, requestId: response.headers.get('X-Request-Id') }
  const failure = failureOf(response, body)
  if (failure) throw new ApiError(failure, answered)
  return { body, facts: answered }
}

function failureOf(response: Response, body: Body): ApiFailure | null {
  // The proxy marks what the API answered (surface, "Environment"); the rest is its own or SSO's.
  const upstream = response.headers.get('X-Registry-Upstream') === '1'
  const redirected = response.type === 'opaqueredirect'
  const signInPage = response.ok && body.kind === 'HTML'
  if (!upstream && (redirected || signInPage || response.status === 401)) return { kind: 'session' }
  if (response.ok) return null
  return {
    kind: 'http',
    status: response.status,
    upstream,
    messages: body.kind === 'json' ? readErrorMessages(body.value) : [],
  }
}

async function readBody(response: Response): Promise<Body> {
  const text = await response.text()
  if (/\bhtml\b/i.test(response.headers.get('Content-Type') ?? '')) return { kind: 'HTML' }
  try {
    return { kind: 'json', value: JSON.parse(text) }
  } catch {
    return { kind: 'text' }
  }
}
