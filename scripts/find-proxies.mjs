import { existsSync } from 'node:fs'

/** @typedef {'Apache' | 'nginx' | 'Caddy'} ProxyName */

/**
 * The programs, where Debian's packages put them: not every user has such folders in their path.
 *
 * @type {Record<ProxyName, string>}
 */
export const programs = {
  Apache: '/usr/sbin/apache2',
  nginx: '/usr/sbin/nginx',
  Caddy: '/usr/bin/caddy',
}

/** What else their tests need. @type {Record<ProxyName, string[]>} */
const files = {
  Apache: ['/usr/lib/apache2/modules/mod_auth_openidc.so', '/usr/bin/perl'],
  nginx: [],
  Caddy: [],
}

/** The packages of Debian that bring all that. @type {Record<ProxyName, string[]>} */
export const packages = {
  Apache: ['apache2', 'libapache2-mod-auth-openidc', 'perl', 'openssl'],
  nginx: ['nginx-light', 'openssl'],
  Caddy: ['caddy', 'openssl'],
}

/** The proxies of `deploy/`. */
export const proxyNames = /** @type {const} */ (['Apache', 'nginx', 'Caddy'])

/**
 * Whether one of them can be run here.
 *
 * @param {ProxyName} name
 */
export const hasProxy = (name) =>
  [programs[name], ...files[name], '/usr/bin/openssl'].every(existsSync)
