import { once } from 'node:events'
import {
  createServer,
  type IncomingMessage,
  request as forward,
  type ServerResponse,
} from 'node:http'
import { test as base } from './fixtures.ts'
import { servers } from './servers.ts'

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

/** Every answer by which a page can tell that the sign-in has ended. */
export const waysToEnd = [
  'a redirect to the sign-in page',
  'a bare 401',
  'the sign-in page itself',
] as const satisfies readonly SignedOutAnswer[]

/** The address that begins a sign-in by itself and leads back to where `rd` says. */
const signInPath = '/sso/start'

/**
 * A sign-in proxy in front of a dashboard. Once `end` was called it refuses what the page's scripts
 * ask for; a navigation signs in again, as with an identity provider that still knows the browser,
 * unless the sign-in has ended `for good`.
 */
export async function startSignInProxy(target: string) {
  let ended: SignedOutAnswer | null = null
  let forGood = false
  let config: object | null = null
  const refused: string[] = []
  const pages: string[] = []

  function signedIn(request: IncomingMessage): boolean {
    const page = request.headers['sec-fetch-mode'] === 'navigate'
    if (page) pages.push(request.url ?? '')
    if (page && !forGood) ended = null
    return ended === null || request.headers['sec-fetch-dest'] !== 'empty'
  }

  const server = createServer((request, response) => {
    const { method, headers, url = '' } = request
    if (!signedIn(request) && ended !== null) {
      refused.push(`${method} ${url}`)
      signedOutAnswers[ended](response)
    } else if (url.startsWith(signInPath)) {
      const back = new URL(url, target).searchParams.get('rd') ?? '/'
      response.writeHead(302, { Location: back }).end()
    } else if (config !== null && url === '/config.json') {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(config))
    } else {
      const passed = forward(new URL(url, target), { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      })
      passed.on('error', () => response.writeHead(502).end())
      request.pipe(passed)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    end: (answer: SignedOutAnswer, how?: 'for good') => {
      ended = answer
      forGood = how === 'for good'
    },
    /** Answers `config.json` from now on. */
    configure: (content: object) => {
      config = content
    },
    /** What was refused so far, as "GET /api/…". */
    refused: (): readonly string[] => refused,
    /** The addresses of the pages that were opened so far. */
    pages: (): readonly string[] => pages,
    signInPath,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A test with a sign-in proxy of its own in front of the dashboard. */
export const test = base.extend<{ signIn: Awaited<ReturnType<typeof startSignInProxy>> }>({
  // Playwright reads from the pattern which fixtures this one needs: none.
  // oxlint-disable-next-line no-empty-pattern
  signIn: async ({}, provide) => {
    const proxy = await startSignInProxy(servers.plain.url)
    await provide(proxy)
    await proxy.close()
  },
})
