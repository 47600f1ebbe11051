import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { hasProxy, packages } from './find-proxies.mjs'
import { run } from './run.mjs'

/** How long a download may take, in ms. */
const patience = { timeout: 5 * 60_000 }

/** Debian starts a server as soon as it is installed, unless this says no. */
const policy = '/usr/sbin/policy-rc.d'

/**
 * Makes sure that the proxies of the SSO tests are there, where this user may install them; says plainly
 * what is missing and how to get it.
 *
 * @returns {boolean} whether there is an Apache with its OpenID module, which most of the tests need
 */
export function provideProxies() {
  const names = /** @type {const} */ (['Apache', 'nginx', 'Caddy'])
  const wanted = names.filter((name) => !hasProxy(name))
  if (wanted.length > 0 && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    const free = !existsSync(policy)
    if (free) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
    run('apt-get', ['update', '-q'], patience)
    for (const name of wanted) {
      const args = ['install', '-q', '-y', '--no-install-recommends', ...packages[name]]
      run('apt-get', args, patience)
    }
    if (free) rmSync(policy)
  }
  for (const name of names.filter((one) => !hasProxy(one))) {
    console.log(
      `Skipped: the tests behind ${name}, which is not here. On Debian: apt-get install ${packages[name].join(' ')}`,
    )
  }
  return hasProxy('Apache')
}
