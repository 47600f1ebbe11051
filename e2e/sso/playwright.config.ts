import { defineConfig } from '@playwright/test'
import base from '../../playwright.config.ts'

/** The tests behind real sign-ins. They bring their own servers. */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: '*.sso.ts',
  webServer: undefined,
  use: { ...base.use, ignoreHTTPSErrors: true },
})
