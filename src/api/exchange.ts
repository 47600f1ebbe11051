import { takeStarted } from './started.ts'

/** How long an answer may take, in ms. */
const timeLimit = 30_000

/** The body of an answer as far as it could be read; HTML where JSON was due is a sign by itself. */
export type Body = { kind: 'json'; value: unknown } | { kind: 'HTML' } | { kind: 'text' }

/**
 * Sends one request, unless index.html has sent it already, and reads the whole answer. `path` is
 * relative to where the app is mounted.
 * Throws what `fetch` throws: a DOMException "TimeoutError" after 30 s, else no answer came.
 */
export async function exchange(
  method: string,
  path: string,
  authorization?: string,
): Promise<{ response: Response; body: Body }> {
  const started = method === 'GET' && authorization === undefined ? takeStarted(path) : null
  const response = await (started ?? send(method, path, authorization))
  return { response, body: await readBody(response) }
}

function send(method: string, path: string, authorization?: string): Promise<Response> {
  const headers = new Headers({
    Accept: 'application/json',
    // Sign-in proxies answer a request with this header with 401 instead of a redirect, and
    // refuse changes without it: no other site can send it.
    'X-Requested-With': 'XMLHttpRequest',
  })
  // A browser that loses the connection may send the same request again by itself; a proxy that
  // knows this header (draft-ietf-httpapi-idempotency-key-header) passes it on only once.
  if (method !== 'GET') headers.set('Idempotency-Key', `"${randomKey()}"`)
  if (authorization !== undefined) headers.set('Authorization', authorization)
  return fetch(new URL(path, document.baseURI), {
    method,
    headers,
    cache: 'no-store',
    credentials: 'same-origin',
    // The API never redirects, so a redirect is a sign-in; followed, it would look like a
    // network fault, because the sign-in page is on another origin.
    redirect: 'manual',
    signal: AbortSignal.timeout(timeLimit),
  })
}

/** `crypto.randomUUID` is there on a secure origin only, and an intranet may have none. */
const randomKey = () =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-')

async function readBody(response: Response): Promise<Body> {
  const text = await response.text()
  if (/\bhtml\b/i.test(response.headers.get('Content-Type') ?? '')) return { kind: 'HTML' }
  try {
    return { kind: 'json', value: JSON.parse(text) }
  } catch {
    return { kind: 'text' }
  }
}
