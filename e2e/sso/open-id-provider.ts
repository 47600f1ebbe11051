import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type KoaContextWithOIDC, Provider } from 'oidc-provider'
import { listen } from '../listen.ts'
import { isPerson, people } from './people.ts'

type Client = { id: string; secret: string; redirectUri: string; afterSignOut: string }

const scopes = ['openid', 'profile', 'email', 'groups']

/**
 * A real OpenID provider on 127.0.0.1 with the people of this folder, and a sign-in form that refuses
 * to be framed, as every provider's does.
 */
export async function startOpenIdProvider(port: number, client: Client) {
  const url = `http://127.0.0.1:${port}`
  const provider = createProvider(url, client)
  const answer = provider.callback()
  const server = createServer((request, response) => {
    const interaction = /^\/interaction\/[\w-]+$/.test(request.url ?? '')
    void (interaction ? signIn(provider, request, response) : answer(request, response))
  })
  const { close } = await listen(server, port)
  return { url, close }
}

function createProvider(url: string, client: Client) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = { ...privateKey.export({ format: 'jwk' }), kid: 'test', use: 'sig', alg: 'RS256' }
  const provider: Provider = new Provider(url, {
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(24).toString('hex')] },
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [client.redirectUri],
        post_logout_redirect_uris: [client.afterSignOut],
      },
    ],
    scopes,
    claims: {
      openid: ['sub'],
      profile: ['name', 'preferred_username'],
      email: ['email'],
      groups: ['groups'],
    },
    conformIdTokenClaims: false,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: askToSignOut },
    },
    ttl: { Session: 3600, Interaction: 600, Grant: 3600, AccessToken: 600, IdToken: 600 },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) =>
      isPerson(id)
        ? { accountId: id, claims: () => ({ sub: id, preferred_username: id, ...people[id] }) }
        : undefined,
    // Nobody is asked whether the client may know what it asks for.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      })
      grant.addOIDCScope(scopes.join(' '))
      await grant.save()
      return grant
    },
  })
  return provider
}

/** The form is the provider's own; only its button is ours. */
function askToSignOut(context: KoaContextWithOIDC, form: string) {
  context.body = `<!doctype html><title>Identity provider</title>${form}
<button form="op.logoutForm" name="logout" value="yes">Yes, sign me out</button>`
}

async function signIn(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  response.setHeader('X-Frame-Options', 'DENY')
  response.setHeader('Cache-Control', 'no-store')
  if (request.method === 'GET') {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<!doctype html>
<html lang="en"><title>Identity provider</title><h1>Identity provider</h1>
<form method="post"><label>User <input name="user"></label>
<label>Password <input name="password" type="password"></label><button>Sign in</button></form>`)
    return
  }
  const fields = new URLSearchParams(await bodyOf(request))
  const user = fields.get('user')
  if (!isPerson(user) || fields.get('password') !== `${user}-pw`) {
    response.writeHead(403).end('Wrong user or password')
    return
  }
  await provider.interactionFinished(request, response, { login: { accountId: user } })
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}
