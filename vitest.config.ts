import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['{src,server,local-api}/**/*.spec.ts'] },
})
