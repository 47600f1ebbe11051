import { fork } from 'node:child_process'

/** What is measured: the same rows from the same API, shown in three ways. */
export const targets = ['plain', 'floor', 'berth'] as const
export type Target = (typeof targets)[number]

/** Where each target is served, without a slash at the end. */
export type Origins = Record<Target, string>

/** Starts the API and all targets. Throws where one of them cannot be served. */
export async function startServers(): Promise<{ origins: Origins; stop: () => void }> {
  const child = fork('scripts/run-typescript.mjs', ['bench/servers/serve.ts'], {
    // Vite's runner would say `development`, and the page would be built with the libraries' checks.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['pipe', 'ignore', 'inherit', 'ipc'],
  })
  const origins = await new Promise<Origins>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Origins))
    child.once('exit', (code) => reject(new Error(`The servers ended with ${code}`)))
  })
  return { origins, stop: () => child.disconnect() }
}
