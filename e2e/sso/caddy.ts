import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { programs } from '../../scripts/find-proxies.mjs'
import { replaceIn } from './edit-file.ts'
import { type AuditLine, install, originOf, type Place, runFront } from './front.ts'
import { installConfig } from './oauth2-config.ts'

/**
 * Runs Debian's Caddy with the file of `deploy/caddy` as an operator would install it; only its
 * environment and the mount path differ. Throws where its own configuration test fails.
 */
export async function startCaddy(place: Place, oauth2Proxy: { url: string; signOutUrl: string }) {
  const { certificate, directory } = place
  const etc = install(place, 'deploy/caddy', 'caddy')
  installConfig(etc, oauth2Proxy.signOutUrl)
  const file = join(etc, 'Caddyfile')
  replaceIn(file, '/registry/', place.mountPath)
  const quiet =
    'default_bind 127.0.0.1\n\tauto_https disable_redirects\n\tlog {\n\t\tlevel ERROR\n\t}'
  replaceIn(file, '\tadmin off\n', `\tadmin off\n\t${quiet}\n`)
  replaceIn(join(etc, 'secrets'), 'Bearer change-me', 'Bearer local-token')
  const { origin, pathname } = new URL(place.apiUrl)
  const environment = {
    BERTH_ORIGIN: originOf(place),
    BERTH_CERTIFICATE: certificate.cert,
    BERTH_KEY: certificate.key,
    BERTH_API: origin,
    BERTH_API_PATH: pathname,
    BERTH_SSO: oauth2Proxy.url,
    BERTH_FRAME_ANCESTORS: place.frameAncestors,
    BERTH_DIST: join(directory, 'dist'),
    BERTH_ETC: etc,
    BERTH_LOGS: join(directory, 'logs'),
    XDG_DATA_HOME: directory,
    XDG_CONFIG_HOME: directory,
  }
  const env = { ...process.env, ...environment }
  const args = ['--config', file, '--adapter', 'caddyfile']
  execFileSync(programs.Caddy, ['validate', ...args], { env, stdio: 'pipe' })
  return runFront(place, [programs.Caddy, 'run', ...args], environment, readLine)
}

/** Caddy chooses the names of its log by itself. */
function readLine(line: string): AuditLine {
  const { ts, user_id: user, request, resp_headers: answered, status } = JSON.parse(line)
  return {
    time: new Date(ts * 1000).toISOString(),
    id: answered['X-Request-Id']?.[0],
    user: user || '-',
    method: request.method,
    path: request.uri,
    status,
    site: request.headers['Sec-Fetch-Site']?.[0] ?? '-',
  }
}
