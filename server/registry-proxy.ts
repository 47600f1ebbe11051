import type { ProxyOptions } from 'vite'
import type { Settings } from './environment.ts'

type Upstream = Pick<Settings, 'mountPath' | 'token' | 'basic'> & { url: URL }

/**
 * The way from `api/…` to the Container Registry API, the same for the dev and preview servers
 * (surface, "Environment"). The path is passed on as text, so `%2F` stays `%2F` and the base URL
 * keeps its own path. The token is added here and never leaves this process towards the browser.
 */
export function registryProxy(upstream: Upstream): Record<string, ProxyOptions> {
  const prefix = `${upstream.mountPath}api/`
  return {
    [prefix]: {
      target: upstream.url.origin,
      changeOrigin: true,
      rewrite: (path) => `${upstream.url.pathname.replace(/\/$/, '')}/${path.slice(prefix.length)}`,
      configure(proxy) {
        proxy.on('proxyReq', (request) => {
          // They belong to this origin: a sign-in's cookie is none of the API's business.
          for (const name of ['cookie', 'origin', 'referer']) request.removeHeader(name)
          const authorization = authorizationFor(request.method, upstream)
          if (!request.hasHeader('authorization') && authorization !== null) {
            request.setHeader('Authorization', authorization)
          }
        })
        proxy.on('proxyRes', (response) => {
          // With it, a browser would open its own password window over the dashboard.
          delete response.headers['www-authenticate']
          delete response.headers['set-cookie']
          response.headers['cache-control'] = 'no-store'
          // Something before the API says that it answers in its place, as a sign-in does.
          if (response.headers['x-registry-upstream'] === '0') return
          response.headers['x-registry-upstream'] = '1'
          // The API never redirects, and a browser could not tell it from a sign-in: the base URL
          // is wrong then (http for https, for one).
          if (response.statusCode && response.statusCode >= 300 && response.statusCode < 400) {
            response.statusCode = 502
            delete response.headers.location
          }
        })
        proxy.on('error', (error, _request, response) => {
          // Vite answers with bare text otherwise; the reader deserves the API's own shape.
          if (!('writeHead' in response) || response.headersSent) return
          const reason = 'code' in error ? String(error.code) : error.message
          const message = `The registry API at ${upstream.url.host} gave no answer (${reason})`
          response.writeHead(502, {
            'Content-Type': 'application/json',
            'Cache-Control': 'no-store',
          })
          response.end(
            JSON.stringify({ httpStatus: 502, messages: [{ errorCode: 'proxy', message }] }),
          )
        })
      },
    },
  }
}

/** Basic goes with `DELETE` alone: reading the catalogue takes a token (contract 1 and 3.3). */
function authorizationFor(method: string, { token, basic }: Upstream): string | null {
  if (method === 'DELETE' && basic !== null) {
    const text = `${basic.username}:${basic.password}`
    return `Basic ${Buffer.from(text, 'utf8').toString('base64')}`
  }
  return token === null ? null : `Bearer ${token}`
}
