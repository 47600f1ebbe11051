import { parseArgs } from 'node:util'
import type { Browser } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { launch } from './browser/launch.ts'
import { openTab } from './browser/open-tab.ts'
import { printPaces } from './report/console.ts'
import { keep } from './report/latest.ts'
import { describeMachine } from './report/machine.ts'
import type { KeyPress } from './report/typing-section.ts'
import { startServers } from './servers/start-servers.ts'
import { readPresses, watchKeys } from './typing/watch-keys.ts'

/*
 * How the search box answers each key while 1,000 rows are on the screen and the processor is four
 * times slower. Reported, never asserted.
 */

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } })
const count = 1_000
const word = 'observabilit'
/** Ms between keys: so quick that no search begins between them, and so slow that each one does. */
const pacesAsked = [100, 600]

const servers = await startServers()
const browser = await launch().catch((error: unknown) => {
  servers.stop()
  throw error
})
try {
  const paces = []
  for (const pace of pacesAsked) {
    const rounds: KeyPress[][] = []
    for (let round = 0; round < Number(values.rounds); round += 1) {
      rounds.push(await typeWord(browser, pace))
    }
    paces.push({ pace, rounds })
  }
  const typing = { machine: describeMachine(browser.version()), word, rows: count, paces }
  printPaces(typing)
  await keep({ typing })
} finally {
  await browser.close()
  servers.stop()
}

/** Loads the list anew and types the word; what each key took. */
async function typeWord(browserAtWork: Browser, pace: number): Promise<KeyPress[]> {
  const { page, firstRow, rest, close } = await openTab(browserAtWork, 'slow')
  try {
    await page.addInitScript(watchKeys)
    const { prod } = REGISTRY_IDS
    await page.goto(`${servers.origins.berth}/registries/${prod}/repositories?limit=${count}`)
    await firstRow()
    await rest()
    await page.getByRole('searchbox', { name: 'Search by name' }).click()
    await rest()
    for (const key of word) {
      const begin = performance.now()
      await page.keyboard.press(key)
      await page.waitForTimeout(Math.max(0, pace - (performance.now() - begin)))
    }
    await rest()
    return await page.evaluate(readPresses)
  } finally {
    await close()
  }
}
