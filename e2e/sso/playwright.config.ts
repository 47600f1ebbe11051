import { defineConfig } from '@playwright/test'
import base from '../../playwright.config.ts'
import { hasProxy } from '../../scripts/find-proxies.mjs'
import type { BenchOptions } from './bench.ts'

const fronts = ['Apache', 'nginx', 'Caddy'] as const

/** The tests behind real sign-ins. They bring their own servers. */
export default defineConfig<object, Pick<BenchOptions, 'front'>>({
  ...base,
  testDir: '.',
  testMatch: '*.sso.ts',
  webServer: undefined,
  projects: [
    ...fronts.filter(hasProxy).map((front) => ({
      name: front,
      use: { front },
      testIgnore: 'container.sso.ts',
    })),
    // What the image runs is nginx.
    ...(hasProxy('nginx') ? [{ name: 'image', testMatch: 'container.sso.ts' }] : []),
  ],
  use: { ...base.use, ignoreHTTPSErrors: true },
})
