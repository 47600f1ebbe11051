import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import type { Connect, Plugin, ViteDevServer } from 'vite'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { refuse } from './api-fence.ts'
import { builtFiles, mounted } from './built-files.ts'
import type { Settings } from './environment.ts'
import { isPageAddress } from './page-address.ts'
import { repeatedChanges } from './repeated-changes.ts'
import { securityHeaders } from './security-headers.ts'

/**
 * What the dev and preview servers do beside serving files: the mount path, the pages' addresses,
 * `config.json` from the environment, the security headers, and a fence around changes.
 */
export function berthServer(settings: Settings): Plugin {
  const nonce = randomUUID()
  return {
    name: 'berth-server',
    config: (_config, { command, isPreview }) =>
      command === 'serve' && !isPreview ? { html: { cspNonce: nonce } } : {},
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { server }) => (server ? mounted(html, settings.mountPath) : html),
    },
    configureServer(server) {
      if (settings.api === null) printWhereToStart(server)
      server.middlewares.use(gate(settings, nonce))
      server.middlewares.use((request, _response, next) => {
        if (isPage(settings, request)) {
          request.url = `${settings.mountPath}index.html`
        }
        next()
      })
    },
    configurePreviewServer(server) {
      const files = resolve(server.config.root, server.config.build.outDir)
      server.middlewares.use(gate(settings, null))
      server.middlewares.use(
        builtFiles({
          files,
          mountPath: settings.mountPath,
          pathOf: (request) => pathBelow(settings.mountPath, request),
        }),
      )
    },
  }
}

/** With the local API, `/` offers several registries; the one that is full of repositories is told. */
function printWhereToStart(server: ViteDevServer) {
  const printUrls = server.printUrls.bind(server)
  server.printUrls = () => {
    printUrls()
    const base = server.resolvedUrls?.local[0] ?? ''
    const list = `${base}registries/${REGISTRY_IDS.prod}/repositories`
    server.config.logger.info(`  ➜  A registry with 1,200 repositories: ${list}`)
  }
}

const isPage = ({ mountPath }: Settings, request: IncomingMessage) =>
  isPageAddress(pathBelow(mountPath, request) ?? '-')

/** The path below the mount path, without the query; null when the request is not below it. */
function pathBelow(mountPath: string, request: IncomingMessage): string | null {
  const [path] = splitQuery(request)
  return path.startsWith(mountPath) ? path.slice(mountPath.length) : null
}

/** Path and query of what is asked for; the query with its `?`, or empty. */
function splitQuery({ url = '' }: IncomingMessage): [path: string, query: string] {
  const mark = url.indexOf('?')
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark)]
}

/** Headers, `config.json`, and what is refused before anything else sees it. */
function gate(settings: Settings, developmentNonce: string | null): Connect.NextHandleFunction {
  const { frameAncestors, mountPath, deleteCredentials, registryId } = settings
  const headers = Object.entries(securityHeaders({ frameAncestors, developmentNonce }))
  const isRepeated = repeatedChanges()
  return (request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    const path = pathBelow(mountPath, request)
    const [address, query] = splitQuery(request)
    if (`${address}/` === mountPath) {
      response.writeHead(308, { Location: `${mountPath}${query}` }).end()
    } else if (path === null && developmentNonce === null) {
      end(response, 404, `Nothing here: the dashboard is mounted on ${mountPath}`)
    } else if (path === 'config.json') {
      response.setHeader('Content-Type', 'application/json')
      response.setHeader('Cache-Control', 'no-store')
      response.end(JSON.stringify({ registryId: registryId ?? undefined, deleteCredentials }))
    } else {
      if (!path?.startsWith('api/')) return next()
      const refusal = refuse(path, request, settings)
      if (refusal) end(response, refusal.status, refusal.reason)
      else if (isRepeated(request)) {
        const message = 'This request has been passed on once already; its answer was lost'
        end(response, 504, { httpStatus: 504, messages: [{ message }] })
      } else next()
    }
  }
}

/** Text is for whoever looks into it; an error as the API writes it is shown by the dashboard too. */
function end(response: ServerResponse, status: number, body: string | object) {
  const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json'
  response.writeHead(status, { 'Content-Type': type })
  response.end(typeof body === 'string' ? `${body}\n` : JSON.stringify(body))
}
