import { onTestFinished, vi } from 'vitest'
import { ApiError } from '../errors.ts'

/** Where the app is mounted in the specs: below a path, as it is behind many a sign-in proxy. */
const baseURI = 'http://host/tools/registry/'

/** One request as it was handed to `fetch`. */
export type SentRequest = { method: string; url: string; headers: Headers; init: RequestInit }

/**
 * Replaces `fetch` until the test ends. Each request gets the next answer (an error is thrown);
 * with no answer left, it fails like a broken connection. Gives the list that requests land in.
 * Waits between requests take no time.
 */
export function fakeFetch(...answers: readonly (Response | Error)[]): SentRequest[] {
  const requests: SentRequest[] = []
  const left = [...answers]
  vi.stubGlobal('document', { baseURI })
  vi.stubGlobal('setTimeout', (run: () => void) => queueMicrotask(run))
  vi.stubGlobal('fetch', async (url: URL, init: RequestInit) => {
    requests.push({
      method: init.method ?? 'GET',
      url: url.href,
      headers: new Headers(init.headers),
      init,
    })
    const answer = left.shift() ?? brokenConnection()
    if (answer instanceof Error) throw answer
    return answer
  })
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  return requests
}

/** "GET api/registries", without the mount path. */
export const briefly = ({ method, url }: SentRequest) => `${method} ${url.replace(baseURI, '')}`

const json = 'application/json'

/** An answer of the API, which the proxy has marked. A text is sent as it is, all else as JSON. */
export function apiAnswer(body: unknown, status = 200, headers: Record<string, string> = {}) {
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': json, 'X-Registry-Upstream': '1', ...headers },
  })
}

/** An answer without a body, as to a delete. */
export const emptyAnswer = (status = 204) =>
  new Response(null, { status, headers: { 'X-Registry-Upstream': '1' } })

/** An answer of something on the way to the API, which carries no mark. */
export const proxyAnswer = (text: string, status = 200, contentType = 'text/html; charset=utf-8') =>
  new Response(text, { status, headers: { 'Content-Type': contentType } })

/** What `redirect: 'manual'` makes of a redirect. */
export const opaqueRedirect = () =>
  Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' })

/** Headers that arrive and a body that breaks off. */
export function brokenBody(reason: Error): Response {
  const body = new ReadableStream({ start: (controller) => controller.error(reason) })
  return new Response(body, { headers: { 'Content-Type': json } })
}

export const brokenConnection = () => new TypeError('fetch failed')
export const timedOut = () => new DOMException('The operation timed out', 'TimeoutError')

/** What a request failed with; fails the test when it did not, or with something else. */
export async function apiErrorOf(request: Promise<unknown>): Promise<ApiError> {
  const reason: unknown = await request.then(
    () => 'nothing',
    (error: unknown) => error,
  )
  if (reason instanceof ApiError) return reason
  throw new Error(`expected an ApiError, got ${String(reason)}`)
}
