import { startLocalApi } from '../local-api/server.ts'
import type { Settings } from './environment.ts'

/** Kept outside the module: Vite loads its config, and this file with it, anew at each restart. */
const running = globalThis as typeof globalThis & { berthStopLocalApi?: () => Promise<void> }

/**
 * The API that the proxy leads to: the configured one, else the local one, which is started here on
 * a free port and knows the token that goes with it.
 */
export async function upstreamOf(settings: Settings): Promise<{ url: URL; token: string | null }> {
  if (settings.api) return { url: settings.api.url, token: settings.token }
  await running.berthStopLocalApi?.()
  const api = await startLocalApi({ port: 0, chaos: settings.chaos, latency: 120 })
  running.berthStopLocalApi = () => api.close()
  return { url: new URL(api.url), token: settings.token ?? 'local-token' }
}
