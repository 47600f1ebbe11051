import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Connect } from 'vite'
import { isAlonePage, isPageAddress } from './page-address.ts'
import { acceptedEncoding } from './precompressed.ts'

type Place = {
  /** The folder of the build. */
  files: string
  mountPath: string
  /** The path below the mount path; null when the request is not below it. */
  pathOf: (request: IncomingMessage) => string | null
}

/** Writes the mount path into a page. */
export const mounted = (html: string, mountPath: string) =>
  html.replace('<base href="/"', `<base href="${mountPath}"`)

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/**
 * The build as it should be served: pages with their mount path, a long life for files whose names
 * hold their hash, and all of it compressed for who takes that.
 */
export function builtFiles({ files, mountPath, pathOf }: Place): Connect.NextHandleFunction {
  return (request, response, next) => {
    const path = pathOf(request) ?? '-'
    const page = isPageAddress(path) ? 'index.html' : isAlonePage(path) ? path : null
    const accept = request.headers['accept-encoding'] ?? ''
    if (page !== null) {
      void sendPage(response, join(files, page), mountPath, accept)
      return
    }
    const asset = /^(?:assets\/)?[\w.-]+$/.test(path) ? join(files, path) : null
    const type = types[extname(path)]
    if (asset === null || type === undefined || !existsSync(asset)) return next()
    if (path.startsWith('assets/')) {
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    }
    const found = acceptedEncoding(accept, (ending) => existsSync(asset + ending))
    response.setHeader('Vary', 'Accept-Encoding')
    if (found === null) return next()
    void readFile(asset + found.ending).then(
      (body) => send(response, body, type, found.encoding),
      () => next(),
    )
  }
}

// Anew for each, so not as small as it gets.
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

async function sendPage(response: ServerResponse, file: string, mountPath: string, accept: string) {
  const html = await readFile(file, 'utf8').catch(() => null)
  if (html === null) {
    response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' })
    response.end('There is no build: run `npm run build` first\n')
    return
  }
  response.setHeader('Cache-Control', 'no-cache, private')
  response.setHeader('Vary', 'Accept-Encoding')
  const page = Buffer.from(mounted(html, mountPath))
  const encoding = acceptedEncoding(accept, () => true)?.encoding
  const body =
    encoding === 'br'
      ? brotliCompressSync(page, quick)
      : encoding === 'gzip'
        ? gzipSync(page)
        : page
  send(response, body, 'text/html; charset=utf-8', encoding)
}

function send(response: ServerResponse, body: Buffer, type: string, encoding?: string) {
  response.setHeader('Content-Type', type)
  response.setHeader('Content-Length', body.length)
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding)
  response.end(body)
}
