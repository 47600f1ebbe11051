import { once } from 'node:events'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export type Answer = {
  status: number
  headers: IncomingHttpHeaders
  /** What it was before it was compressed. */
  body: string
  /** How many bytes came for it. */
  size: number
}

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
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  const { statusCode, headers } = response
  const bytes = Buffer.concat(chunks)
  const body = decode(bytes, headers['content-encoding']).toString()
  return { status: statusCode ?? 0, headers, body, size: bytes.length }
}

function decode(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'br') return brotliDecompressSync(body)
  if (encoding === 'gzip') return gunzipSync(body)
  if (encoding === undefined) return body
  throw new Error(`Nobody asked for ${encoding}`)
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
