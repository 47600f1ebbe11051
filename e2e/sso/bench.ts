import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalApi } from '../../local-api/server.ts'
import { startApache } from './apache.ts'
import { makeCertificate } from './certificate.ts'
import { freePort } from './free-port.ts'
import { startOpenIdProvider } from './open-id-provider.ts'

export type BenchOptions = {
  /** The path that the dashboard is mounted on; begins and ends with a slash. */
  mount: string
  /** When a sign-in ends, in seconds. */
  session?: { idle: number; max: number }
  frameAncestors?: string
}

/** A dashboard behind a real sign-in: OpenID provider, Apache, and a registry API of its own. */
export async function startBench(options: BenchOptions) {
  const directory = mkdtempSync(join(tmpdir(), 'berth-sso-'))
  chmodSync(directory, 0o755)
  const certificate = makeCertificate(directory)
  const api = await startLocalApi({ latency: 0 })
  const port = await freePort()
  const client = { id: 'berth', secret: 'a-secret-of-the-tests-alone' }
  const provider = await startOpenIdProvider(await freePort(), [
    { ...client, origin: `https://localhost:${port}`, mount: options.mount },
  ])
  const apache = await startApache({
    ...options,
    port,
    directory: join(directory, 'apache'),
    certificate,
    apiUrl: api.url,
    metadata: provider.metadata,
    client,
  })
  return {
    ...apache,
    certificate,
    api,
    provider,
    close: async () => {
      await apache.close()
      await provider.close()
      await api.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

export type Bench = Awaited<ReturnType<typeof startBench>>
