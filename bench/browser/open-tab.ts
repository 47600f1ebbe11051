import type { Browser, CDPSession, Page } from '@playwright/test'
import { instrument } from './in-page.ts'
import { type NetworkLog, watchNetwork } from './network-log.ts'
import { applyProfile, type Profile } from './profiles.ts'

export type Tab = {
  page: Page
  session: CDPSession
  network: NetworkLog
  /** When the first row was painted, ms since the start of the navigation. Throws for none. */
  firstRow: () => Promise<number>
  /** Waits until the page has been at rest for a while: nothing on its way, no long task. */
  rest: () => Promise<void>
  close: () => Promise<void>
}

/** How long a page has to be at rest, in ms: longer than a search waits for the next letter. */
const quiet = 600

/** A tab in a context of its own: with nothing stored, cached or compiled beforehand. */
export async function openTab(browser: Browser, profile: Profile): Promise<Tab> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const network = await watchNetwork(session)
  await session.send('Performance.enable')
  await applyProfile(session, profile)
  await page.addInitScript(instrument)
  const rest = async () => {
    const begin = performance.now()
    for (const end = begin + 15_000; performance.now() < end;) {
      await page.waitForTimeout(100)
      if (performance.now() - begin < quiet || network.quietFor() < quiet) continue
      const sinceTask = await page.evaluate(() => {
        const last = window.bench.longTasks.at(-1)
        return last ? performance.now() - last.start - last.duration : Infinity
      })
      if (sinceTask > quiet) return
    }
    throw new Error('The page does not come to rest')
  }
  const firstRow = async () => {
    const time = await page.evaluate(() =>
      Promise.race([
        window.bench.firstRow,
        new Promise<null>((resolve) => setTimeout(() => resolve(null), 40_000)),
      ]),
    )
    if (time === null) throw new Error(`There is no row at ${page.url()}`)
    return time
  }
  return { page, session, network, firstRow, rest, close: () => context.close() }
}
