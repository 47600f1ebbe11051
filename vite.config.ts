import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { type BuildOptions, defineConfig, type UserConfig } from 'vite'
import { eagerEntry } from './server/eager-entry.ts'
import { precompressed } from './server/precompressed.ts'
import { pureRouter } from './server/pure-router.ts'
import { readSettings } from './server/environment.ts'
import { berthServer } from './server/berth-server.ts'
import { pageStart } from './server/page-start.ts'
import { registryProxy } from './server/registry-proxy.ts'
import { upstreamOf } from './server/upstream.ts'

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const alias = [
  // Its entry leads to its development build, with warnings that nobody reads here.
  {
    find: /^react-router\/dom$/,
    replacement: fileOf('node_modules/react-router/dist/production/dom-export.mjs'),
  },
  {
    find: /^react-router$/,
    replacement: fileOf('node_modules/react-router/dist/production/index.mjs'),
  },
  // It gives what React itself has, and brings a stand-in for versions that had none.
  { find: /^use-sync-external-store\/shim$/, replacement: 'react' },
]

/** The app, and two pages that an SSO proxy shows where the app cannot be. */
const pages = ['index.html', 'signed-out.html', 'sign-in-first.html']

const build: BuildOptions = {
  target: 'es2023',
  // Compressing takes its time, and is no reason to warn.
  rolldownOptions: { input: pages, checks: { pluginTimings: false } },
  // Every browser of that target knows it.
  modulePreload: { polyfill: false },
}

export default defineConfig(async ({ command, isPreview }): Promise<UserConfig> => {
  // Relative addresses in the build: `<base href>` alone names the mount path.
  if (command === 'build')
    return {
      base: './',
      resolve: { alias },
      plugins: [react(), pureRouter(), pageStart(), eagerEntry(), precompressed()],
      build,
    }

  const settings = readSettings(process.env)
  const proxy = registryProxy({ ...settings, ...(await upstreamOf(settings)) })
  // Other origins may not read answers that carry the registry's data.
  const shared = { host: '127.0.0.1', cors: false, proxy }
  return {
    base: settings.mountPath,
    // A missing file is a 404, never the page.
    appType: 'mpa',
    plugins: [react(), pageStart(), berthServer(settings)],
    server: { ...shared, port: settings.port ?? 5173 },
    preview: { ...shared, port: settings.port ?? 4173 },
    ...(isPreview ? {} : { optimizeDeps: { include: ['zod/mini'] } }),
  }
})
