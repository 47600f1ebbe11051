import { once } from 'node:events'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { request } from 'node:https'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string }

/**
 * Asks over TLS without a browser: with any header, and with the path exactly as it is written. The
 * certificate is the tests' own, so nobody vouches for it.
 */
export async function ask(
  origin: string,
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  const sent = request({
    hostname,
    port,
    path,
    ...options,
    rejectUnauthorized: false,
    agent: false,
  })
  sent.end()
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  let body = ''
  for await (const chunk of response) body += chunk
  return { status: response.statusCode ?? 0, headers: response.headers, body }
}

/** Waits until a server answers; `gone` says that it never will. */
export async function untilAnswering(origin: string, gone: () => boolean) {
  for (;;) {
    if (gone()) throw new Error(`The server of ${origin} ended at once`)
    const answer = await ask(origin, '/').catch(() => null)
    if (answer) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
