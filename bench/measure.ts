import type { Browser } from '@playwright/test'

/** What one cold load costs. Times in ms from the start of the navigation, bytes as transferred. */
export type Figures = {
  firstContentfulPaint: number
  firstRow: number
  requestsBeforeFirstRow: number
  bytes: number
  elements: number
}

/** Loads an address in a browser context of its own, with nothing cached. */
export async function measure(browser: Browser, url: string): Promise<Figures> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  let bytes = 0
  session.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength
  })
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('tbody tr')) return
      observer.disconnect()
      // The frame after the next one begins when the row has been painted.
      requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('first-row')))
    })
    observer.observe(document, { childList: true, subtree: true })
  })
  await page.goto(url)
  await page.waitForFunction(() => performance.getEntriesByName('first-row').length > 0)
  await page.waitForLoadState('networkidle')
  const seen = await page.evaluate(() => {
    const firstRow = performance.getEntriesByName('first-row')[0]?.startTime ?? Number.NaN
    const resources = performance.getEntriesByType('resource')
    return {
      firstContentfulPaint:
        performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      firstRow,
      requestsBeforeFirstRow: 1 + resources.filter(({ startTime }) => startTime < firstRow).length,
      elements: document.querySelectorAll('*').length,
    }
  })
  await context.close()
  return { ...seen, bytes }
}
