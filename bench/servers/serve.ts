import { preview } from 'vite'
import { startLocalApi } from '../../local-api/server.ts'
import { buildFloor } from './build-floor.ts'
import { startCompressingFront } from './compressing-front.ts'
import { readPlainPage } from './plain-files.ts'
import type { Origins } from './start-servers.ts'
import { startStaticServer } from './static-server.ts'

/*
 * Every server of a measurement, in a process of its own: the one that drives the browser must not
 * make them wait, and when it ends, however it does, they end with it.
 */

process.on('disconnect', () => process.exit())

const token = 'local-token'
const local = await startLocalApi({ port: 0, latency: 30 })
const api = { url: await startCompressingFront(local.url), token }

Object.assign(process.env, {
  REGISTRY_API_URL: api.url,
  REGISTRY_API_TOKEN: token,
  MOUNT_PATH: '/',
})
const berth = await preview({ preview: { port: 0, strictPort: false }, logLevel: 'warn' })

const origins: Origins = {
  plain: await startStaticServer(
    new Map([['/index.html', Buffer.from(await readPlainPage())]]),
    api,
  ),
  floor: await startStaticServer(await buildFloor(), api),
  berth: new URL(berth.resolvedUrls?.local[0] ?? '').origin,
}
process.send?.(origins)
