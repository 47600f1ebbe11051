import type { Browser } from '@playwright/test'
import { usedHeap } from '../browser/memory.ts'
import type { Exchange } from '../browser/network-log.ts'
import { openTab } from '../browser/open-tab.ts'
import type { Profile } from '../browser/profiles.ts'
import type { FigureName, Figures } from '../report/figures.ts'
import { act } from './actions.ts'
import { brotliSizes } from './brotli-sizes.ts'
import { stepsInSeries } from './steps-in-series.ts'

export type LoadOptions = {
  profile: Profile
  /** What the target's search waits for another letter, ms. */
  pause: number
  /** Compress every body anew. It takes the machine away from what runs beside it. */
  sizes: boolean
  /** Turn pages, search and open a repository too. */
  actions: boolean
}

/** Loads an address with nothing cached, uses it, and tells what that cost. */
export async function load(browser: Browser, url: string, options: LoadOptions): Promise<Figures> {
  const tab = await openTab(browser, options.profile)
  const { page, session, network } = tab
  try {
    await page.goto(url, { waitUntil: 'commit' })
    const firstRow = await tab.firstRow()
    await tab.rest()
    const seen = await page.evaluate(() => {
      const [paint] = performance.getEntriesByName('first-contentful-paint')
      const excess = window.bench.longTasks.map(({ duration }) => duration - 50)
      return {
        timeOrigin: performance.timeOrigin,
        paint: paint?.startTime ?? Number.NaN,
        blocking: excess.reduce((sum, ms) => sum + Math.max(0, ms), 0),
        elements: document.querySelectorAll('*').length,
        rows: document.querySelectorAll('tbody tr').length,
      }
    })
    // What comes later belongs to the actions.
    const exchanges = [...network.exchanges]
    const lag = network.startedAt() - seen.timeOrigin
    const early = exchanges.filter(({ end }) => end + lag <= firstRow)
    const sizes = options.sizes ? await brotliSizes(session, exchanges) : null

    const figures: Partial<Record<FigureName, number>> = {
      firstContentfulPaint: seen.paint,
      firstRow,
      blocking: seen.blocking,
      elements: seen.elements,
      elementsPerRow: seen.elements / seen.rows,
      requestsBeforeRow: early.length,
      requests: exchanges.length,
      stepsBeforeRow: stepsInSeries(early),
      staticBytes: sum(exchanges, 'static', wire),
      staticBytesBeforeRow: sum(early, 'static', wire),
      apiBytes: sum(exchanges, 'api', wire),
      apiBytesBeforeRow: sum(early, 'api', wire),
    }
    if (sizes) {
      figures.staticBrotli = sum(exchanges, 'static', ({ id }) => sizes.get(id) ?? Number.NaN)
      figures.apiBrotli = sum(exchanges, 'api', ({ id }) => sizes.get(id) ?? Number.NaN)
    }
    // Before the actions: finding things by their roles leaves something in the heap.
    if (options.profile === 'none') figures.heap = await usedHeap(session)
    if (options.actions) {
      const { turn, search, open } = await act(tab)
      Object.assign(figures, { turn, search, searchLessPause: search - options.pause, open })
    }
    return figures
  } finally {
    await tab.close()
  }
}

const wire = ({ bytes }: Exchange) => bytes

/** Bytes of all exchanges of a kind. */
const sum = (
  exchanges: readonly Exchange[],
  kind: Exchange['kind'],
  bytesOf: (exchange: Exchange) => number,
) =>
  exchanges
    .filter((exchange) => exchange.kind === kind)
    .reduce((bytes, exchange) => bytes + bytesOf(exchange), 0)
