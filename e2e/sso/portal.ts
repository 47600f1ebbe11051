import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { Certificate } from './certificate.ts'

/**
 * A portal over TLS that shows in a frame what its path names (`/?ADDRESS`). At `sameSite` it is another
 * origin of the dashboard's site, as a company's portal is; at `foreign` another site altogether.
 */
export async function startPortal({ cert, key }: Certificate) {
  const files = { cert: readFileSync(cert), key: readFileSync(key) }
  const server = createServer(files, (request, response) => {
    const address = decodeURIComponent((request.url ?? '').replace(/^\/\??/, ''))
    response.writeHead(200, { 'Content-Type': 'text/html' })
    response.end(`<!doctype html><title>Portal</title>
${address ? `<iframe title="Registry" width="1200" height="700" src="${address}"></iframe>` : ''}`)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The portal has no port')
  return {
    sameSite: `https://localhost:${address.port}`,
    foreign: `https://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export type Portal = Awaited<ReturnType<typeof startPortal>>

/** The address of a portal that shows `address`. */
export const showing = (portal: string, address: string) =>
  `${portal}/?${encodeURIComponent(address)}`
