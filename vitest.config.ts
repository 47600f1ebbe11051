import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,server,local-api}/**/*.spec.ts'],
    // Some start a server with 100,000 repositories, on whatever machine.
    testTimeout: 30_000,
  },
})
