import type { IncomingMessage, ServerResponse } from 'node:http'
import { test as base } from './fixtures.ts'
import { isNavigation, startFrontProxy } from './front-proxy.ts'
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
async function startSignInProxy(target: string) {
  let ended: SignedOutAnswer | null = null
  let forGood = false
  let config: object | null = null
  const refused: string[] = []
  const pages: string[] = []

  function answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, headers, url = '' } = request
    if (isNavigation(request)) {
      // As for any page behind it: to the sign-in, and back.
      if (ended !== null && !forGood && !url.startsWith(signInPath)) {
        const back = new URLSearchParams({ rd: url, sent: 'by the proxy' })
        response.writeHead(302, { Location: `${signInPath}?${back}` }).end()
        return true
      }
      if (!forGood) ended = null
      if (!url.includes('&sent=')) pages.push(url)
    }
    if (ended !== null && headers['sec-fetch-dest'] === 'empty') {
      refused.push(`${method} ${url}`)
      signedOutAnswers[ended](response)
    } else if (url.startsWith(signInPath)) {
      const back = new URL(url, 'http://host').searchParams.get('rd') ?? '/'
      response.writeHead(302, { Location: back }).end()
    } else if (config !== null && url === '/config.json') {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(config))
    } else {
      return false
    }
    return true
  }

  return {
    ...(await startFrontProxy(target, answer)),
    end: (how: SignedOutAnswer, until?: 'for good') => {
      ended = how
      forGood = until === 'for good'
    },
    /** Answers `config.json` from now on. */
    configure: (content: object) => {
      config = content
    },
    /** What was refused so far, as "GET /api/…". */
    refused: (): readonly string[] => refused,
    /** The addresses of the pages that were opened so far, without those that were only led to the sign-in. */
    pages: (): readonly string[] => pages,
    signInPath,
  }
}

/** A test with a sign-in proxy of its own in front of the dashboard. */
export const test = base.extend<{
  signInTarget: string
  signIn: Awaited<ReturnType<typeof startSignInProxy>>
}>({
  signInTarget: [servers.plain.url, { option: true }],
  signIn: async ({ signInTarget }, provide) => {
    const proxy = await startSignInProxy(signInTarget)
    await provide(proxy)
    await proxy.close()
  },
})
