import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { programs } from '../../scripts/find-proxies.mjs'
import { replaceIn, repoint } from './edit-file.ts'
import { install, isRoot, originOf, type Place, runFront } from './front.ts'
import { installConfig } from './oauth2-config.ts'

/**
 * Runs Debian's nginx with the files of `deploy/nginx` as an operator would install them; only the values
 * that site.conf asks to change differ. Throws where its own configuration test fails.
 */
export async function startNginx(place: Place, oauth2Proxy: { url: string; signOutUrl: string }) {
  const { certificate, directory } = place
  const etc = install(place, 'deploy/nginx', 'nginx.conf')
  const site = join(etc, 'site.conf')
  replaceIn(site, 'https://tools.example.com', originOf(place))
  replaceIn(site, 'https://api.ionos.com/containerregistries', place.apiUrl)
  replaceIn(site, 'http://127.0.0.1:4180', oauth2Proxy.url)
  replaceIn(site, 'default "\'none\'"', `default "${place.frameAncestors}"`)
  replaceIn(site, 'listen 443', `listen 127.0.0.1:${place.port}`)
  replaceIn(site, 'server_name tools.example.com', 'server_name localhost')
  replaceIn(site, '/etc/ssl/certs/tools.example.com.pem', certificate.cert)
  replaceIn(site, '/etc/ssl/private/tools.example.com.key', certificate.key)
  replaceIn(site, '/srv/berth/dist', join(directory, 'dist'))
  replaceIn(site, '/var/log/nginx/berth-audit.log', join(directory, 'logs/berth-audit.log'))
  replaceIn(site, '/registry/', place.mountPath)
  replaceIn(join(etc, 'secrets.conf'), 'Bearer change-me', 'Bearer local-token')
  repoint(etc, '/etc/berth/', `${etc}/`)
  installConfig(etc, oauth2Proxy.signOutUrl)
  const main = join(directory, 'nginx.conf')
  writeFileSync(main, mainConfiguration(etc, directory))
  execFileSync(programs.nginx, ['-t', '-q', '-c', main], { stdio: 'pipe' })
  return runFront(place, [programs.nginx, '-c', main])
}

/** What Debian's own file says before the sites are read. */
const mainConfiguration = (etc: string, directory: string) => `
${isRoot ? 'user www-data;' : ''}
daemon off;
worker_processes 1;
pid ${directory}/nginx.pid;
error_log ${directory}/logs/berth-error.log warn;
events { worker_connections 256; }
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${directory}/${name};`)
    .join('\n  ')}
  include ${etc}/site.conf;
}
`
