import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { programs } from '../../scripts/find-proxies.mjs'
import { securityHeaders } from '../../server/security-headers.ts'
import { listOf } from '../detail.ts'
import { expect, test } from '../fixtures.ts'
import { replaceIn } from './edit-file.ts'
import { freePort } from './free-port.ts'
import { isRoot } from './front.ts'

/** The user that Debian gives to such things. */
const nobody = { uid: 65_534, gid: 65_534 }

/** Runs what the image runs, without its system around it: nginx, as an unprivileged user. */
async function startImage(mountPath: string, config: object | null) {
  const directory = mkdtempSync(join(tmpdir(), 'berth-image-'))
  chmodSync(directory, 0o755)
  const scratch = join(directory, 'scratch')
  for (const folder of ['config', 'scratch']) mkdirSync(join(directory, folder))
  chmodSync(scratch, 0o777)
  cpSync('dist', join(directory, 'dist'), { recursive: true })
  cpSync('deploy/headers/nginx.conf', join(directory, 'headers.conf'))
  if (config) writeFileSync(join(directory, 'config/config.json'), JSON.stringify(config))
  const site = join(directory, 'site.conf')
  const port = await freePort()
  writeFileSync(site, readFileSync('deploy/container/site.conf.template', 'utf8'))
  replaceIn(site, '${MOUNT_PATH}', mountPath)
  replaceIn(site, '${FRAME_ANCESTORS}', "'none'")
  replaceIn(site, 'listen 8080', `listen 127.0.0.1:${port}`)
  replaceIn(site, '/srv/berth/dist', join(directory, 'dist'))
  replaceIn(site, '/etc/berth/', `${directory}/`)
  const main = join(directory, 'nginx.conf')
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  writeFileSync(
    main,
    `daemon off; pid ${scratch}/pid; error_log ${scratch}/error.log; events {}
http { include /etc/nginx/mime.types; access_log off; include ${site};
${places.map((name) => `${name}_temp_path ${scratch}/${name};`).join('\n')} }`,
  )
  const command = [programs.nginx, ['-c', main, '-e', `${scratch}/error.log`]] as const
  const server = spawn(...command, { stdio: 'inherit', ...(isRoot ? nobody : {}) })
  const url = `http://127.0.0.1:${port}${mountPath}`
  const healthy = `http://127.0.0.1:${port}/-/healthy`
  await expect
    .poll(() =>
      fetch(healthy).then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200)
  return {
    url,
    close: async () => {
      server.kill()
      await once(server, 'exit')
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

for (const mountPath of ['/', '/registry/']) {
  test(`the image serves the page under ${mountPath}, as an unprivileged user`, async () => {
    const { url, close } = await startImage(mountPath, null)
    const expected = securityHeaders({ frameAncestors: "'none'", developmentNonce: null })
    const [script = ''] = /assets\/[\w.-]+\.js/.exec(await (await fetch(url)).text()) ?? []
    const caching = new Map([
      ['', 'no-cache, private'],
      ['registries', 'no-cache, private'],
      [listOf('x', '/a%25b/what%3F/app.js'), 'no-cache, private'],
      ['signed-out.html', 'no-cache, private'],
      ['sign-in-first.html', 'no-cache, private'],
      [script, 'public, max-age=31536000, immutable'],
      ['config.json', 'no-store'],
      ['assets/gone.js', 'no-store'],
      ['gone.js', 'no-store'],
      ['api/registries', 'no-store'],
    ])
    for (const [path, wanted] of caching) {
      const answer = await fetch(url + path)
      const found = !/gone|api/.test(path)
      expect([path, answer.status]).toEqual([path, found ? 200 : 404])
      expect([path, answer.headers.get('Cache-Control')]).toEqual([path, wanted])
      for (const [name, value] of Object.entries(expected)) {
        expect([path, name, answer.headers.get(name)]).toEqual([path, name, value])
      }
      const body = await answer.text()
      const isPage = answer.headers.get('Content-Type') === 'text/html' && found
      expect([path, body.includes(`<base href="${mountPath}"`)]).toEqual([path, isPage])
    }
    await close()
  })
}

test('the image serves files and pages compressed, the mount path written in', async () => {
  const { url, close } = await startImage('/registry/', null)
  const ask = async (path: string, encoding: string) => {
    // A proxy before it may say that it is one.
    const headers = { 'Accept-Encoding': encoding, Via: '1.1 proxy' }
    const answer = await fetch(url + path, { headers })
    const names = ['Vary', 'Content-Type', 'Cache-Control', 'Content-Security-Policy']
    const told = names.map((name) => answer.headers.get(name))
    return [answer.headers.get('Content-Encoding'), await answer.text(), ...told]
  }
  const [, page] = await ask('registries', 'identity')
  expect(page).toContain('<base href="/registry/"')
  const files = String(page).match(/assets\/[\w.-]+\.(?:js|css)/g) ?? []
  expect(files.length).toBeGreaterThan(1)
  for (const path of ['registries', 'signed-out.html', 'favicon.svg', ...files]) {
    const [none, ...plain] = await ask(path, 'identity')
    expect([path, none, plain[1]]).toEqual([path, null, 'Accept-Encoding'])
    expect([path, ...(await ask(path, 'gzip, br'))]).toEqual([path, 'gzip', ...plain])
  }
  await close()
})

test('the image leads to its mount path, and takes the operator’s configuration', async () => {
  const config = { deleteCredentials: 'off' }
  const { url, close } = await startImage('/registry/', config)
  const bare = await fetch(`${url.slice(0, -1)}?a=b`, { redirect: 'manual' })
  expect([bare.status, bare.headers.get('Location')]).toEqual([308, '/registry/?a=b'])
  expect(await (await fetch(`${url}config.json`)).json()).toEqual(config)
  await close()
})
