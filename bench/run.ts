import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { startLocalApi } from '../local-api/server.ts'
import { findChromium } from '../scripts/find-chromium.mjs'
import { type Figures, measure } from './measure.ts'
import { startPlainServer } from './plain-server.ts'

/*
 * What the built list costs beside a plain page with the same rows from the same API, which takes
 * 30 ms for an answer. Both are loaded in turn, so that a busy machine burdens both; the ratio is
 * what counts. Times are reported, never asserted.
 */

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, port: { type: 'string', default: '4699' } },
})
const rounds = Number(values.rounds)
const token = 'local-token'
const path = `registries/${REGISTRY_IDS.prod}/repositories?limit=100`

const api = await startLocalApi({ port: 0, latency: 30 })
const plain = await startPlainServer(api.url, token)
const preview = spawn(
  process.execPath,
  ['node_modules/vite/bin/vite.js', 'preview', '--port', values.port, '--strictPort'],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, REGISTRY_API_URL: api.url, REGISTRY_API_TOKEN: token, MOUNT_PATH: '/' },
  },
)
const base = `http://127.0.0.1:${values.port}/`
await answering(`${base}config.json`)

const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : [],
})
const loads: { plain: Figures; berth: Figures }[] = []
// The first round warms up the servers and the browser, and does not count.
for (let round = 0; round <= rounds; round += 1) {
  const pair = {
    plain: await measure(browser, `${plain.url}${path}`),
    berth: await measure(browser, `${base}${path}`),
  }
  if (round > 0) loads.push(pair)
}
await browser.close()
preview.kill()
plain.close()
await api.close()

const median = (numbers: number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

const names = [
  'firstContentfulPaint',
  'firstRow',
  'requestsBeforeFirstRow',
  'bytes',
  'elements',
] as const
const table = Object.fromEntries(
  names.map((name) => [
    name,
    {
      plain: Math.round(median(loads.map((load) => load.plain[name]))),
      berth: Math.round(median(loads.map((load) => load.berth[name]))),
      ratio: Number(median(loads.map((load) => load.berth[name] / load.plain[name])).toFixed(2)),
    },
  ]),
)
console.table(table)
mkdirSync('bench/out', { recursive: true })
writeFileSync(
  'bench/out/latest.json',
  JSON.stringify(
    { date: new Date().toISOString(), node: process.version, rounds, table, loads },
    null,
    2,
  ),
)
console.log('Written to bench/out/latest.json')

/** Waits until a server answers, for a quarter of a minute at most. */
async function answering(url: string) {
  for (const end = Date.now() + 15_000; Date.now() < end;) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`Nothing answers at ${url}`)
}
