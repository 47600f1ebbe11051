import {
  createServer,
  type IncomingMessage,
  request as forward,
  type ServerResponse,
} from 'node:http'
import { listen } from './listen.ts'

/**
 * A proxy in front of the dashboard at `target`, on a port of its own. `answer` may answer a request itself, and
 * says so by true; all others are passed on.
 */
export async function startFrontProxy(
  target: string,
  answer: (request: IncomingMessage, response: ServerResponse) => boolean,
) {
  const server = createServer((request, response) => {
    if (answer(request, response)) return
    const { method, headers, url = '' } = request
    const passed = forward(new URL(url, target), { method, headers }, (incoming) => {
      // How long a connection lives is this proxy's own affair (RFC 9110, section 7.6.1).
      delete incoming.headers.connection
      delete incoming.headers['keep-alive']
      response.writeHead(incoming.statusCode ?? 502, incoming.headers)
      incoming.pipe(response)
    })
    passed.on('error', () => response.writeHead(502).end())
    request.pipe(passed)
  })
  // A browser that thinks long still finds the connection that it used before.
  server.keepAliveTimeout = 60_000
  const { port, close } = await listen(server)
  return { url: `http://127.0.0.1:${port}/`, close }
}

/** Whether the browser opens a page, as against what a page asks for. */
export const isNavigation = ({ headers }: IncomingMessage) =>
  headers['sec-fetch-mode'] === 'navigate'
