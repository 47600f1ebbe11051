import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { listen } from '../listen.ts'
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
  const { port, close } = await listen(server)
  return { sameSite: `https://localhost:${port}`, foreign: `https://127.0.0.1:${port}`, close }
}

export type Portal = Awaited<ReturnType<typeof startPortal>>

/** The address of a portal that shows `address`. */
export const showing = (portal: string, address: string) =>
  `${portal}/?${encodeURIComponent(address)}`
