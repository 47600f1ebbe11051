import type { CDPSession } from '@playwright/test'
import type { Exchange } from '../browser/network-log.ts'
import { smallest } from '../servers/static-server.ts'

/** Bytes of each body compressed as far as Brotli can, whatever its server did, by its request. */
export async function brotliSizes(
  session: CDPSession,
  exchanges: readonly Exchange[],
): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  for (const { id } of exchanges) {
    const { body, base64Encoded } = await session.send('Network.getResponseBody', { requestId: id })
    sizes.set(id, smallest(Buffer.from(body, base64Encoded ? 'base64' : 'utf8')).length)
  }
  return sizes
}
