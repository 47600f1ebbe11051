import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { programs } from '../../scripts/find-proxies.mjs'
import { giveValues, replaceIn } from './edit-file.ts'
import { install, isRoot, originOf, type Place, runFront } from './front.ts'

type OpenIdClient = {
  /** Address of the OpenID provider's metadata. */
  metadata: string
  client: { id: string; secret: string }
  /** When a sign-in ends, in seconds; the module takes no less than 10 and 15. */
  session: { idle: number; max: number }
}

const modules =
  'mpm_event authn_core authz_core authz_user mime setenvif socache_shmcb http2 ' +
  'alias auth_openidc brotli deflate dir filter headers proxy proxy_http rewrite ssl substitute unique_id'

/**
 * Runs Debian's Apache with the files of `deploy/apache` as an operator would install them; only the
 * values of settings.conf and secrets.conf differ. Throws where its own configuration test fails.
 */
export async function startApache(place: Place, signIn: OpenIdClient) {
  const etc = install(place, 'deploy/apache', 'apache.conf')
  giveSettings(etc, place, signIn)
  const main = join(place.directory, 'httpd.conf')
  writeFileSync(main, mainConfiguration(etc, place))
  // Who may not become another user runs as they are.
  const [user, group] = isRoot ? ['www-data', 'www-data'] : [id('-un'), id('-gn')]
  const environment = { APACHE_RUN_USER: user, APACHE_RUN_GROUP: group }
  const env = { ...process.env, ...environment }
  execFileSync(programs.Apache, ['-t', '-f', main], { env, stdio: 'pipe' })
  return runFront(place, [programs.Apache, '-f', main, '-DFOREGROUND'], environment)
}

function giveSettings(etc: string, place: Place, { metadata, client, session }: OpenIdClient) {
  const { certificate, directory, mountPath } = place
  giveValues(join(etc, 'settings.conf'), (name) => `Define ${name} `, {
    BERTH_HOST: 'localhost',
    BERTH_ORIGIN: originOf(place),
    BERTH_CERTIFICATE: certificate.cert,
    BERTH_KEY: certificate.key,
    BERTH_MOUNT: mountPath,
    BERTH_DIST: join(directory, 'dist'),
    BERTH_ETC: etc,
    BERTH_LOGS: join(directory, 'logs'),
    BERTH_API_URL: place.apiUrl,
    BERTH_OIDC_METADATA: metadata,
    BERTH_OIDC_CLIENT: client.id,
    BERTH_SESSION_IDLE: String(session.idle),
    BERTH_SESSION_MAX: String(session.max),
    BERTH_FRAME_ANCESTORS: `"${place.frameAncestors}"`,
  })
  giveValues(join(etc, 'secrets.conf'), (name) => `${name} `, {
    OIDCClientSecret: client.secret,
    OIDCCryptoPassphrase: 'a-passphrase-of-the-tests-alone',
    'Define BERTH_READ_AUTHORIZATION': '"Bearer local-token"',
    'Define BERTH_DELETE_AUTHORIZATION': '"Bearer local-token"',
  })
  const signedOut = encodeURIComponent(`${originOf(place)}${mountPath}signed-out.html?both`)
  replaceIn(join(etc, 'config.json'), /(?<=logout=)[^"]+/, signedOut)
  replaceIn(join(etc, 'site.conf'), '/etc/berth/settings.conf', join(etc, 'settings.conf'))
  replaceIn(join(etc, 'site.conf'), '*:443', `127.0.0.1:${place.port}`)
}

/** What Debian's own files say before a site is read. */
const mainConfiguration = (etc: string, { directory, port }: Place) => `
ServerRoot /usr/lib/apache2
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${directory}/apache.pid
DefaultRuntimeDir ${directory}
Mutex file:${directory} default
ErrorLog ${directory}/logs/error.log
LogLevel warn
${isRoot ? 'User www-data\nGroup www-data' : ''}
StartServers 1
ServerLimit 1
ThreadsPerChild 25
MaxRequestWorkers 25
${modules
  .split(' ')
  .map((name) => `LoadModule ${name}_module modules/mod_${name}.so`)
  .join('\n')}
Include /etc/apache2/mods-available/mime.conf
Include /etc/apache2/mods-available/deflate.conf
TraceEnable Off
<Directory />
  AllowOverride None
  Require all denied
</Directory>
Include ${etc}/site.conf
`

const id = (flag: string) => execFileSync('id', [flag]).toString().trim()
