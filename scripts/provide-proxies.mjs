import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { hasProxy, packages, proxyNames } from './find-proxies.mjs'
import { run } from './run.mjs'

/** How long a download may take, in ms. */
const patience = { timeout: 5 * 60_000, environment: { DEBIAN_FRONTEND: 'noninteractive' } }

/** Debian starts a server as soon as it is installed, unless this says no. */
const policy = '/usr/sbin/policy-rc.d'

/**
 * Makes sure that the proxies of the SSO tests are there, where this user may install them.
 *
 * @returns {string[]} for each that is not there, what is left out and how to get it
 */
export function provideProxies() {
  if (missing().length > 0 && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) install()
  return missing().map(
    (name) =>
      `Skipped: the tests behind ${name}${name === 'nginx' ? ', and those of the container image' : ''}, ` +
      `which is not here. On Debian: apt-get install ${packages[name].join(' ')}`,
  )
}

const missing = () => proxyNames.filter((name) => !hasProxy(name))

const stay = () => {}

/** Installs what is missing, and leaves it neither running nor to be started with the machine. */
function install() {
  const free = !existsSync(policy)
  // Who interrupts this does not leave the policy behind.
  process.on('SIGINT', stay)
  try {
    if (free) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
    run('apt-get', ['update', '-q'], patience)
    for (const name of missing()) {
      const args = ['install', '-q', '-y', '--no-install-recommends', ...packages[name]]
      if (!run('apt-get', args, patience) || !existsSync('/usr/bin/systemctl')) continue
      run('systemctl', ['disable', '--quiet', name === 'Apache' ? 'apache2' : name.toLowerCase()])
    }
  } finally {
    if (free) rmSync(policy, { force: true })
    process.off('SIGINT', stay)
  }
}
