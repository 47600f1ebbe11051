import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalApi } from '../../local-api/server.ts'
import { startApache } from './apache.ts'
import { startCaddy } from './caddy.ts'
import { makeCertificate } from './certificate.ts'
import { freePort } from './free-port.ts'
import { originOf, type Place } from './front.ts'
import { startNginx } from './nginx.ts'
import { startOauth2Proxy } from './oauth2-proxy.ts'
import { startOpenIdProvider } from './open-id-provider.ts'

/** How long a sign-in lasts: as short as can be, or longer than any test. */
type Session = 'short' | 'long'

export type BenchOptions = {
  front: 'Apache' | 'nginx' | 'Caddy'
  mountPath: string
  session: Session
  frameAncestors: string
}

const client = { id: 'berth', secret: 'a-secret-of-the-tests-alone' }

/** A dashboard behind a real sign-in: OpenID provider, SSO proxy, and a registry API of its own. */
export async function startBench({ front, session, ...options }: BenchOptions) {
  const directory = mkdtempSync(join(tmpdir(), 'berth-sso-'))
  chmodSync(directory, 0o755)
  const api = await startLocalApi()
  const place: Place = {
    ...options,
    port: await freePort(),
    directory: join(directory, 'server'),
    certificate: makeCertificate(directory),
    apiUrl: api.url,
  }
  const signIn =
    front === 'Apache'
      ? await withModule(place, session)
      : await withOauth2Proxy(front === 'nginx' ? startNginx : startCaddy, place, session)
  return {
    ...signIn.front,
    /** Where the proxy says who is signed in, below the mount path. */
    userInfo: signIn.userInfo,
    /** oauth2-proxy, or null where there is none. */
    helper: signIn.helper,
    api,
    close: async () => {
      await signIn.close()
      await api.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

export type Bench = Awaited<ReturnType<typeof startBench>>

/** Apache signs in by itself. */
async function withModule(place: Place, session: Session) {
  const provider = await startProvider(place, 'oidc/callback')
  const front = await startApache(place, {
    metadata: `${provider.url}/.well-known/openid-configuration`,
    client,
    session: session === 'short' ? { idle: 10, max: 15 } : { idle: 1800, max: 28_800 },
  })
  return {
    front,
    userInfo: 'oidc/callback?info=json',
    helper: null,
    close: () => closeAll(front, provider),
  }
}

/** The others have it done for them. */
async function withOauth2Proxy(start: typeof startNginx, place: Place, session: Session) {
  const provider = await startProvider(place, 'oauth2/callback')
  const helper = await startOauth2Proxy(await freePort(), {
    origin: originOf(place),
    prefix: `${place.mountPath}oauth2`,
    provider: provider.url,
    client,
    sessionMs: session === 'short' ? 10_000 : 86_400_000,
  })
  const query = new URLSearchParams({
    client_id: client.id,
    post_logout_redirect_uri: `${originOf(place)}${place.mountPath}signed-out.html`,
  })
  const signOutUrl = `${provider.url}/session/end?${query}`
  const front = await start(place, { url: helper.url, signOutUrl })
  return {
    front,
    userInfo: 'oauth2/userinfo',
    helper,
    close: () => closeAll(front, helper, provider),
  }
}

const startProvider = async (place: Place, callback: string) =>
  startOpenIdProvider(await freePort(), {
    ...client,
    redirectUri: `${originOf(place)}${place.mountPath}${callback}`,
    afterSignOut: `${originOf(place)}${place.mountPath}signed-out.html`,
  })

async function closeAll(...servers: { close: () => Promise<void> }[]) {
  for (const server of servers) await server.close()
}
