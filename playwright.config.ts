import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/find-chromium.mjs'
import { local, servers } from './e2e/servers.ts'

const chromium = findChromium()

/** A Debian Chromium looks for updates and sync at start; a closed network makes that slow. */
const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Limits for a busy machine; nothing waits for them to pass.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : 'list',
  use: {
    baseURL: servers.plain.url,
    screenshot: 'only-on-failure',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    launchOptions: {
      executablePath: chromium ?? undefined,
      // Chromium refuses to run its sandbox as root, which is who runs in a container.
      args: process.getuid?.() === 0 ? [...quiet, '--no-sandbox', '--disable-gpu'] : quiet,
    },
  },
  webServer: [
    {
      command: `node scripts/run-typescript.mjs local-api/main.ts --port ${local.port} --latency 0`,
      url: `${local.url}/locations`,
    },
    {
      command: `node scripts/run-typescript.mjs local-api/main.ts --port ${local.largePort} --latency 0 --repositories 100000`,
      url: `${local.largeUrl}/locations`,
    },
    ...Object.values(servers).map(({ port, url, environment }) => ({
      command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
      url: `${url}config.json`,
      env: environment,
    })),
  ],
})
