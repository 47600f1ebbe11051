import { randomBytes } from 'node:crypto'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import { listen } from '../listen.ts'

type Options = {
  /** Of the dashboard, as the browser sees it. */
  origin: string
  /** The path that its own addresses lie under, without a slash at its end. */
  prefix: string
  /** Address of the OpenID provider. */
  provider: string
  client: { id: string; secret: string }
  /** How long a sign-in lasts, in ms. */
  sessionMs: number
}
type Session = { ends: number; claims: Claims }
type Claims = { sub: string; email: string; preferred_username: string; groups: string[] }

const cookieName = '__Host-berth'
const idOf = ({ headers }: IncomingMessage) =>
  new RegExp(`${cookieName}=(\\w+)`).exec(headers.cookie ?? '')?.[1] ?? ''
const newKey = () => randomBytes(16).toString('hex')

/**
 * Stands in for oauth2-proxy's HTTP contract (its documentation, "Endpoints" and "Integration"), since
 * the program cannot be installed from a package here. The sign-in behind it is a real one, with the
 * authorization code flow of OpenID Connect.
 */
export async function startOauth2Proxy(port: number, options: Options) {
  const { origin, prefix, provider, client, sessionMs } = options
  const callback = `${origin}${prefix}/callback`
  const sessions = new Map<string, Session>()
  const waiting = new Map<string, string>()
  const heard: IncomingHttpHeaders[] = []
  let renewsNext = false

  function begin(response: ServerResponse, claims: Claims) {
    const id = newKey()
    sessions.set(id, { ends: Date.now() + sessionMs, claims })
    // As large as one cookie may be: the program keeps tokens in it.
    const value = `${id}.${'x'.repeat(4_000)}`
    response.setHeader(
      'Set-Cookie',
      `${cookieName}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax`,
    )
  }

  const sessionOf = (request: IncomingMessage): Session | null => {
    const session = sessions.get(idOf(request))
    return session && session.ends > Date.now() ? session : null
  }

  function authenticate(url: URL, request: IncomingMessage, response: ServerResponse) {
    const session = sessionOf(request)
    if (!session) return response.writeHead(401).end()
    const { sub, email, groups, preferred_username: username } = session.claims
    const allowed = url.searchParams.get('allowed_groups')?.split(',')
    if (allowed && !allowed.some((group) => groups.includes(group))) {
      return response.writeHead(403).end()
    }
    if (renewsNext) {
      renewsNext = false
      // What the page has asked for meanwhile still comes with the cookie of before.
      session.ends = Math.min(session.ends, Date.now() + 2_000)
      begin(response, session.claims)
    }
    const told = {
      User: sub,
      Email: email,
      Groups: groups.join(','),
      'Preferred-Username': username,
    }
    for (const [name, value] of Object.entries(told)) {
      response.setHeader(`X-Auth-Request-${name}`, value)
    }
    return response.writeHead(202).end()
  }

  function start(url: URL, request: IncomingMessage, response: ServerResponse) {
    const wanted = url.searchParams.get('rd') ?? String(request.headers['x-auth-request-redirect'])
    const state = newKey()
    // Only to a path of this origin.
    waiting.set(state, /^\/(?![/\\])/.test(wanted) ? wanted : '/')
    const query = new URLSearchParams({
      client_id: client.id,
      redirect_uri: callback,
      response_type: 'code',
      scope: 'openid profile email groups',
      state,
    })
    response.writeHead(302, { Location: `${provider}/auth?${query}` }).end()
  }

  async function finish(url: URL, response: ServerResponse) {
    const back = waiting.get(url.searchParams.get('state') ?? '')
    if (back === undefined) return response.writeHead(403).end('Unknown state')
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code: url.searchParams.get('code') ?? '',
      redirect_uri: callback,
    })
    const basic = Buffer.from(`${client.id}:${client.secret}`).toString('base64')
    const headers = { Authorization: `Basic ${basic}` }
    const token = await (await fetch(`${provider}/token`, { method: 'POST', headers, body })).json()
    const bearer = { Authorization: `Bearer ${token.access_token}` }
    const claims: Claims = await (await fetch(`${provider}/me`, { headers: bearer })).json()
    begin(response, claims)
    return response.writeHead(302, { Location: back }).end()
  }

  function tell(request: IncomingMessage, response: ServerResponse) {
    const session = sessionOf(request)
    if (!session) return response.writeHead(401).end()
    const { sub, email, groups, preferred_username: preferredUsername } = session.claims
    response.setHeader('Content-Type', 'application/json')
    return response.end(
      JSON.stringify({ user: sub, email, preferredUsername, ...(groups.length ? { groups } : {}) }),
    )
  }

  function signOut(url: URL, request: IncomingMessage, response: ServerResponse) {
    sessions.delete(idOf(request))
    const wanted = url.searchParams.get('rd') ?? '/'
    const known = wanted.startsWith(`${provider}/`) || /^\/(?![/\\])/.test(wanted)
    response.setHeader('Set-Cookie', `${cookieName}=; Path=/; Secure; Max-Age=0`)
    response.writeHead(302, { Location: known ? wanted : '/' }).end()
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', origin)
    heard.push(request.headers)
    const routes: Record<string, () => unknown> = {
      '/auth': () => authenticate(url, request, response),
      '/start': () => start(url, request, response),
      '/callback': () => finish(url, response),
      '/userinfo': () => tell(request, response),
      '/sign_out': () => signOut(url, request, response),
    }
    const path = url.pathname.startsWith(prefix) ? url.pathname.slice(prefix.length) : ''
    const answer = routes[path] ?? (() => response.writeHead(404).end())
    void answer()
  })
  const { close } = await listen(server, port)
  return {
    url: `http://127.0.0.1:${port}`,
    /** The headers of all that it was asked so far. */
    heard: heard as readonly IncomingHttpHeaders[],
    /** At the next question it gives the sign-in another cookie; the one of before ends soon. */
    renew: () => {
      renewsNext = true
    },
    close,
  }
}
