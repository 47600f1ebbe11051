import { defineConfig } from '@playwright/test'
import base from '../../playwright.config.ts'
import { hasProxy, proxyNames } from '../../scripts/find-proxies.mjs'
import type { BenchOptions } from './bench.ts'

const fronts = proxyNames.filter(hasProxy)

/** The tests behind real sign-ins. They bring their own servers. */
export default defineConfig<object, Pick<BenchOptions, 'front' | 'mountPath'>>({
  ...base,
  testDir: '.',
  testMatch: '*.sso.ts',
  webServer: undefined,
  projects: [
    ...fronts.map((front) => ({
      name: front,
      // A path of one part and one of two; the root is in expiry.sso.ts.
      use: { front, mountPath: front === 'Apache' ? '/registry/' : '/tools/registry/' },
      testIgnore: 'container.sso.ts',
    })),
    // What the image runs is nginx.
    ...(fronts.includes('nginx') ? [{ name: 'image', testMatch: 'container.sso.ts' }] : []),
  ],
  use: { ...base.use, ignoreHTTPSErrors: true },
})
