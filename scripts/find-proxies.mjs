import { existsSync } from 'node:fs'

/** What Debian's packages put where. @type {Record<'Apache' | 'nginx' | 'Caddy', string[]>} */
const files = {
  Apache: ['/usr/sbin/apache2', '/usr/lib/apache2/modules/mod_auth_openidc.so', '/usr/bin/perl'],
  nginx: ['/usr/sbin/nginx'],
  Caddy: ['/usr/bin/caddy'],
}

/** The packages of Debian that bring them. */
export const packages = {
  Apache: ['apache2', 'libapache2-mod-auth-openidc', 'perl', 'openssl'],
  nginx: ['nginx-light', 'openssl'],
  Caddy: ['caddy', 'openssl'],
}

/**
 * Whether a proxy of `deploy/` can be run here, with all that its tests need.
 *
 * @param {keyof typeof files} name
 */
export const hasProxy = (name) => [...files[name], '/usr/bin/openssl'].every(existsSync)
