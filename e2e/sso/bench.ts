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

/** Takes note of what was started, to end it later. */
type Keep = <T extends { close: () => Promise<void> }>(server: T) => T

/**
 * A dashboard behind a real sign-in: OpenID provider, SSO proxy, and a registry API of its own. Where
 * one of them does not start, those before it are ended.
 */
export async function startBench({ front: kind, session, ...options }: BenchOptions) {
  const directory = mkdtempSync(join(tmpdir(), 'berth-sso-'))
  const ends: (() => Promise<void> | void)[] = [
    () => rmSync(directory, { recursive: true, force: true }),
  ]
  const keep: Keep = (server) => {
    ends.unshift(server.close)
    return server
  }
  const close = async () => {
    for (const end of ends) await end()
  }
  try {
    chmodSync(directory, 0o755)
    const api = keep(await startLocalApi())
    const place: Place = {
      ...options,
      port: await freePort(),
      directory: join(directory, 'server'),
      certificate: makeCertificate(directory),
      apiUrl: api.url,
    }
    const signIn =
      kind === 'Apache'
        ? await withModule(keep, place, session)
        : await withOauth2Proxy(keep, kind === 'nginx' ? startNginx : startCaddy, place, session)
    const { front, userInfo, helper } = signIn
    return {
      ...front,
      /** Where the proxy says who is signed in, below the mount path. */
      userInfo,
      /** oauth2-proxy, or null where there is none. */
      helper,
      api,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

export type Bench = Awaited<ReturnType<typeof startBench>>

/** Apache signs in by itself. */
async function withModule(keep: Keep, place: Place, session: Session) {
  const provider = keep(await startProvider(place, 'oidc/callback'))
  const signIn = {
    metadata: `${provider.url}/.well-known/openid-configuration`,
    client,
    session: session === 'short' ? { idle: 10, max: 15 } : { idle: 1800, max: 28_800 },
  }
  const front = keep(await startApache(place, signIn))
  return { front, userInfo: 'oidc/callback?info=json', helper: null }
}

/** The others have it done for them. */
async function withOauth2Proxy(
  keep: Keep,
  start: typeof startNginx,
  place: Place,
  session: Session,
) {
  const provider = keep(await startProvider(place, 'oauth2/callback'))
  const options = {
    origin: originOf(place),
    prefix: `${place.mountPath}oauth2`,
    provider: provider.url,
    client,
    sessionMs: session === 'short' ? 10_000 : 86_400_000,
  }
  const helper = keep(await startOauth2Proxy(await freePort(), options))
  const query = new URLSearchParams({
    client_id: client.id,
    post_logout_redirect_uri: `${originOf(place)}${place.mountPath}signed-out.html?both`,
  })
  const signOutUrl = `${provider.url}/session/end?${query}`
  const front = keep(await start(place, { url: helper.url, signOutUrl }))
  return { front, userInfo: 'oauth2/userinfo', helper }
}

const startProvider = async (place: Place, callback: string) =>
  startOpenIdProvider(await freePort(), {
    ...client,
    redirectUri: `${originOf(place)}${place.mountPath}${callback}`,
    afterSignOut: `${originOf(place)}${place.mountPath}signed-out.html?both`,
  })
