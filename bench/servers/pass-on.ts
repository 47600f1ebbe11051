import { Agent, type IncomingMessage, request, type ServerResponse } from 'node:http'

const agent = new Agent({ keepAlive: true })

/** Where a request goes on to: `path` is a whole path, with its query. */
type Onward = { origin: string; path: string; headers?: Record<string, string> }

/** Asks another server in the place of the one asked, and hands over its answer unread. */
export function passOn(
  asked: IncomingMessage,
  { origin, path, headers = {} }: Onward,
  receive: (answer: IncomingMessage) => void,
  response: ServerResponse,
) {
  const onward = request(
    origin + path,
    { agent, method: asked.method, headers: { ...asked.headers, ...headers } },
    receive,
  )
  // A page that has lost interest, as a search does with each letter, takes its question along.
  response.on('close', () => {
    if (!response.writableEnded) onward.destroy()
  })
  onward.on('error', () => {
    if (!response.headersSent) response.writeHead(502)
    response.end()
  })
  asked.pipe(onward)
}
