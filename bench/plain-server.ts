import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

/** Serves the plain page below `/plain/` and passes `/api/` on to the registry API, with its token. */
export async function startPlainServer(apiUrl: string, token: string) {
  const html = readFileSync(new URL('plain.html', import.meta.url))
  const server = createServer((request, response) => {
    const { url = '' } = request
    if (!url.startsWith('/api/')) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end(html)
      return
    }
    const headers = { Authorization: `Bearer ${token}` }
    void fetch(`${apiUrl}${url.slice('/api'.length)}`, { headers }).then(async (answer) => {
      response.writeHead(answer.status, { 'Content-Type': 'application/json' })
      response.end(new Uint8Array(await answer.arrayBuffer()))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  return { url: `http://127.0.0.1:${address.port}/plain/`, close: () => server.close() }
}
