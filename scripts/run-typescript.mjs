// Node 20 cannot run TypeScript and Vite can: its runner saves a dependency until
// the Node floor reaches 22.18, where `node FILE.ts` does the same.
import { runnerImport } from 'vite'

const [file] = process.argv.splice(2, 1)
if (!file) {
  console.error('usage: node scripts/run-typescript.mjs FILE.ts [OPTION…]')
  process.exit(2)
}
await runnerImport(`./${file}`, { configFile: false })
