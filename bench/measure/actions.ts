import { readFile } from 'node:fs/promises'
import type { Goal } from '../browser/in-page.ts'
import type { Tab } from '../browser/open-tab.ts'

/** Of the 1,200 names 99 have it, and the first row is another one than with a letter less. */
const word = 'ser'

/** Latencies in ms, from the reader's event to the end of the frame with its result. */
export type Latencies = { turn: number; search: number; open: number }

/**
 * Turns two pages, types the last letter of a word, and opens the first repository that it finds.
 * Before each step the page comes to rest: what it fetches ahead may be there by then.
 */
export async function act({ page, rest }: Tab): Promise<Latencies> {
  const measure = async (goal: Goal, step: () => Promise<void>) => {
    await page.evaluate((wanted) => window.bench.arm(wanted), goal)
    await step()
    const latency = await page.evaluate(() =>
      Promise.race([
        window.bench.latency,
        new Promise<null>((resolve) => setTimeout(() => resolve(null), 15_000)),
      ]),
    )
    if (latency === null) throw new Error(`Nothing came of it: ${JSON.stringify(goal)}`)
    await rest()
    return latency
  }

  const turns: number[] = []
  for (let turn = 0; turn < 2; turn += 1) {
    const next = page.getByRole('button', { name: /^Next( page)?$/ })
    turns.push(
      await measure({ until: 'turned', event: 'pointerdown' }, () =>
        next.click({ noWaitAfter: true }),
      ),
    )
  }

  await page.getByRole('searchbox', { name: 'Search by name' }).click()
  await page.keyboard.type(word.slice(0, -1), { delay: 20 })
  await rest()
  const search = await measure({ until: 'matching', event: 'keydown', word }, () =>
    page.keyboard.press(word.slice(-1)),
  )

  const link = page.locator('tbody tr a[href]').first()
  const name = (await link.textContent()) ?? ''
  const open = await measure({ until: 'opened', event: 'pointerdown', name }, () =>
    link.click({ noWaitAfter: true }),
  )
  return { turn: turns.reduce((sum, latency) => sum + latency, 0) / turns.length, search, open }
}

/** How long Berth's search waits for another letter, in ms: read where it is written. */
export async function searchPause(): Promise<number> {
  const file = 'src/pages/repositories/SearchBox.tsx'
  const found = (await readFile(file, 'utf8')).match(/\bconst \w*pause\w* = (\d+)/i)
  if (!found) throw new Error(`${file} no longer says how long a search waits`)
  return Number(found[1])
}
