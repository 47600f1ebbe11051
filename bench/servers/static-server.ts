import { extname } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { listen } from './listen.ts'
import { passOn } from './pass-on.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

type Api = { url: string; token: string }

/**
 * Serves files, by their paths, as a good server would: compressed beforehand as far as Brotli
 * can, and with a long life unless they are the page. Any path without a dot is the page;
 * `/api/` is passed on with the token. Returns the origin.
 */
export function startStaticServer(files: Map<string, Buffer>, api: Api): Promise<string> {
  const packed = new Map([...files].map(([path, body]) => [path, smallest(body)]))
  const { origin, pathname } = new URL(api.url)
  return listen((request, response) => {
    const { url = '/' } = request
    if (url.startsWith('/api/')) {
      const onward = {
        origin,
        path: pathname + url.slice('/api'.length),
        headers: { authorization: `Bearer ${api.token}` },
      }
      passOn(
        request,
        onward,
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(response)
        },
        response,
      )
      return
    }
    const asked = new URL(url, 'http://localhost').pathname
    const path = extname(asked) === '' ? '/index.html' : asked
    const body = packed.get(path)
    if (!body) return response.writeHead(404).end()
    response.writeHead(200, {
      'Content-Type': types[extname(path)] ?? 'application/octet-stream',
      'Content-Encoding': 'br',
      'Content-Length': body.length,
      'Cache-Control': path === '/index.html' ? 'no-cache' : 'public, max-age=31536000, immutable',
    })
    return response.end(body)
  })
}

/** Brotli at its best. */
export const smallest = (body: Buffer) =>
  brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
