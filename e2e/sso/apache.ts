import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { untilAnswering } from './ask.ts'
import type { Certificate } from './certificate.ts'
import { giveValues, replaceIn } from './edit-file.ts'

type ApacheOptions = {
  port: number
  /** A folder for this server alone. */
  directory: string
  certificate: Certificate
  apiUrl: string
  /** Address of the OpenID provider's metadata. */
  metadata: string
  client: { id: string; secret: string }
  mount: string
  /** In seconds; the module takes no less than 10 and 15. */
  session?: { idle: number; max: number }
  frameAncestors?: string
}

const modules =
  'mpm_event authn_core authz_core authz_user mime setenvif socache_shmcb http2 ' +
  'alias auth_openidc dir filter headers proxy proxy_http rewrite ssl substitute unique_id'

/**
 * Runs Debian's Apache with the files of `deploy/apache` as an operator would install them; only the
 * values of settings.conf and secrets.conf differ. Throws where its own configuration test fails.
 */
export async function startApache(options: ApacheOptions) {
  const { port, directory } = options
  const origin = `https://localhost:${port}`
  const etc = install(options, origin)
  const main = join(directory, 'httpd.conf')
  writeFileSync(main, mainConfiguration(etc, directory, port))
  // Who may not become another user runs as they are.
  const [user, group] = process.getuid?.() === 0 ? ['www-data', 'www-data'] : whoAmI()
  const environment = { ...process.env, APACHE_RUN_USER: user, APACHE_RUN_GROUP: group }
  execFileSync('apache2', ['-t', '-f', main], { env: environment, stdio: 'pipe' })
  const server = spawn('apache2', ['-f', main, '-DFOREGROUND'], {
    env: environment,
    stdio: 'inherit',
  })
  const ended = once(server, 'exit')
  await untilAnswering(origin, () => server.exitCode !== null)
  const log = (name: string) => readFileSync(join(directory, 'logs', name), 'utf8')
  return {
    origin,
    url: origin + options.mount,
    /** The files that it serves. */
    dist: join(directory, 'dist'),
    /** The audit lines so far, one object a call. */
    audit: () =>
      log('berth-audit.log')
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((line): Record<string, unknown> => JSON.parse(line)),
    /** Everything it has written, the error log too. */
    logs: () => log('berth-audit.log') + log('berth-error.log'),
    close: async () => {
      server.kill('SIGTERM')
      await ended
    },
  }
}

/** Puts the example where its settings say that it is. */
function install(options: ApacheOptions, origin: string): string {
  const { directory, certificate, mount, client } = options
  const { idle, max } = options.session ?? { idle: 1800, max: 28_800 }
  const etc = join(directory, 'etc')
  for (const folder of [etc, join(directory, 'logs')]) mkdirSync(folder, { recursive: true })
  // Apache's own user has to reach the files.
  chmodSync(directory, 0o755)
  cpSync('deploy/apache', etc, { recursive: true })
  cpSync('deploy/errors', join(etc, 'errors'), { recursive: true })
  cpSync('deploy/headers/apache.conf', join(etc, 'headers.conf'))
  cpSync('dist', join(directory, 'dist'), { recursive: true })

  giveValues(join(etc, 'settings.conf'), (name) => `Define ${name} `, {
    BERTH_HOST: 'localhost',
    BERTH_ORIGIN: origin,
    BERTH_CERTIFICATE: certificate.cert,
    BERTH_KEY: certificate.key,
    BERTH_MOUNT: mount,
    BERTH_DIST: join(directory, 'dist'),
    BERTH_ETC: etc,
    BERTH_LOGS: join(directory, 'logs'),
    BERTH_API_URL: options.apiUrl,
    BERTH_OIDC_METADATA: options.metadata,
    BERTH_OIDC_CLIENT: client.id,
    BERTH_SESSION_IDLE: String(idle),
    BERTH_SESSION_MAX: String(max),
    BERTH_FRAME_ANCESTORS: `"${options.frameAncestors ?? "'none'"}"`,
  })
  giveValues(join(etc, 'secrets.conf'), (name) => `${name} `, {
    OIDCClientSecret: client.secret,
    OIDCCryptoPassphrase: 'a-passphrase-of-the-tests-alone',
    'Define BERTH_READ_AUTHORIZATION': '"Bearer local-token"',
    'Define BERTH_DELETE_AUTHORIZATION': '"Bearer local-token"',
  })
  const signedOut = encodeURIComponent(`${origin}${mount}signed-out.html`)
  replaceIn(join(etc, 'config.json'), /(?<=logout=)[^"]+/, signedOut)
  replaceIn(join(etc, 'site.conf'), '/etc/berth/settings.conf', join(etc, 'settings.conf'))
  replaceIn(join(etc, 'site.conf'), '*:443', `127.0.0.1:${options.port}`)
  return etc
}

/** What Debian's own files say before a site is read. */
const mainConfiguration = (etc: string, directory: string, listen: number) => `
ServerRoot /usr/lib/apache2
ServerName localhost
Listen 127.0.0.1:${listen}
PidFile ${directory}/apache.pid
DefaultRuntimeDir ${directory}
Mutex file:${directory} default
ErrorLog ${directory}/logs/error.log
LogLevel warn
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
StartServers 1
ServerLimit 1
ThreadsPerChild 25
MaxRequestWorkers 25
${modules
  .split(' ')
  .map((name) => `LoadModule ${name}_module modules/mod_${name}.so`)
  .join('\n')}
TypesConfig /etc/mime.types
TraceEnable Off
<Directory />
  AllowOverride None
  Require all denied
</Directory>
Include ${etc}/site.conf
`

const id = (flag: string) => execFileSync('id', [flag]).toString().trim()
const whoAmI = () => [id('-un'), id('-gn')] as const
