import { createServer, request as forward, type ServerResponse } from 'node:http'
import { once } from 'node:events'

/** How a sign-in proxy answers the page's own requests when the sign-in has ended. */
const signedOutAnswers = {
  'a redirect to the sign-in page': (response: ServerResponse) =>
    response.writeHead(302, { Location: 'http://127.0.0.1:1/oauth2/start' }).end(),
  'a bare 401': (response: ServerResponse) =>
    response.writeHead(401, { 'Content-Type': 'text/html' }).end('<h1>Unauthorized</h1>'),
  'the sign-in page itself': (response: ServerResponse) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Sign in</h1>'),
}
type SignedOutAnswer = keyof typeof signedOutAnswers

/**
 * A sign-in proxy in front of a dashboard. Once `end` was called it refuses what the page's scripts
 * ask for; a navigation signs in again, as with an identity provider that still knows the browser.
 */
export async function startSignInProxy(target: string) {
  let ended: SignedOutAnswer | null = null
  let refused = 0
  const server = createServer((request, response) => {
    if (request.headers['sec-fetch-mode'] === 'navigate') ended = null
    if (ended !== null && request.headers['sec-fetch-dest'] === 'empty') {
      refused += 1
      signedOutAnswers[ended](response)
      return
    }
    const { method, headers } = request
    const passed = forward(new URL(request.url ?? '/', target), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    passed.on('error', () => response.writeHead(502).end())
    request.pipe(passed)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    end: (answer: SignedOutAnswer) => {
      ended = answer
    },
    refused: () => refused,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
