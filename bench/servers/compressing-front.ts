import { buffer } from 'node:stream/consumers'
import { brotliCompressSync, constants } from 'node:zlib'
import { listen } from './listen.ts'
import { passOn } from './pass-on.ts'

// As servers compress what they answer on the fly: it takes a millisecond.
const params = { [constants.BROTLI_PARAM_QUALITY]: 4 }

/**
 * Compresses the answers of the API, which does not: real ones are, and every target has to get
 * them from one place to be burdened alike. Returns the address that stands for the API's.
 */
export async function startCompressingFront(apiUrl: string): Promise<string> {
  const { origin, pathname } = new URL(apiUrl)
  const front = await listen((request, response) => {
    const receive = async (answer: NodeJS.ReadableStream & { statusCode?: number }) => {
      const body = brotliCompressSync(await buffer(answer), { params })
      response.writeHead(answer.statusCode ?? 502, {
        'Content-Type': 'application/json',
        'Content-Encoding': 'br',
        'Content-Length': body.length,
        'Cache-Control': 'no-store',
      })
      response.end(body)
    }
    const onward = { origin, path: request.url ?? '/' }
    passOn(
      request,
      onward,
      (answer) => void receive(answer).catch(() => response.destroy()),
      response,
    )
  })
  return front + pathname
}
