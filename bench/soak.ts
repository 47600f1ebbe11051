import { parseArgs } from 'node:util'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { launch } from './browser/launch.ts'
import { describeMachine } from './report/machine.ts'
import { keep } from './report/latest.ts'
import type { Held } from './report/soak-section.ts'
import { startServers } from './servers/start-servers.ts'
import { readHeld } from './soak/held.ts'
import { see } from './soak/screen.ts'
import { leadBack, walk } from './soak/walk.ts'

/*
 * What one tab of Berth comes to hold: 500 steps without a reload, and then as long as the query
 * cache keeps answers. Reported, never asserted.
 */

const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '500' },
    seed: { type: 'string', default: 'soak-1' },
    /** Seconds on the first page at the end; the cache keeps what nobody shows for 300. */
    wait: { type: 'string', default: '330' },
  },
})
const steps = Number(values.steps)
const list = `/registries/${REGISTRY_IDS.prod}/repositories`

const servers = await startServers()
const browser = await launch().catch((error: unknown) => {
  servers.stop()
  throw error
})
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const held: Held[] = []
  const read = async (when: string) => {
    // What is fetched ahead, and what is told for a few seconds, is over by then.
    await page.waitForTimeout(2_000)
    const now = { when, ...(await readHeld(page, session)) }
    held.push(now)
    console.log(when, now)
  }

  await page.goto(`${servers.origins.berth}${list}`)
  await see(page, ({ names }) => names.length > 0)
  await read('after the load')
  await walk(page, values.seed, steps, async (step) => {
    if (step % 100 === 0) await read(`after ${step} steps`)
  })
  await leadBack(page)
  await read('back on the first page')
  if (Number(values.wait) > 0) {
    await page.waitForTimeout(Number(values.wait) * 1_000)
    await read(`${values.wait} s later`)
  }
  const machine = describeMachine(browser.version())
  await keep({ soak: { machine, seed: values.seed, steps, held } })
} finally {
  await browser.close()
  servers.stop()
}
