import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { BASE_PATH } from './api-env.ts'
import { CONTROL_PATH, createApp } from './app.ts'
import type { LocalApiOptions } from './options.ts'
import { withDefaults } from './options.ts'

/** A local API that is listening. */
export type LocalApi = {
  /** Base address of the API, e.g. http://127.0.0.1:4310/containerregistries */
  url: string
  /** Base address of the control endpoints, e.g. http://127.0.0.1:4310/- */
  controlUrl: string
  port: number
  /** Ends all connections and frees the port. */
  close(): Promise<void>
}

/** Starts a local API on 127.0.0.1; rejects where the port is taken. */
export async function startLocalApi(options: Partial<LocalApiOptions> = {}): Promise<LocalApi> {
  const complete = withDefaults(options)
  const app = createApp(complete)
  // The server may run inside another one: its globals are not ours to replace.
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const server = createServer((request, response) => void listener(request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(complete.port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  const origin = `http://127.0.0.1:${address.port}`
  return {
    url: origin + BASE_PATH,
    controlUrl: origin + CONTROL_PATH,
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
