import type { Page } from '@playwright/test'

/** What a reader sees, and where. */
export type Screen = {
  heading: string
  /** The rows' names; empty while they are busy. */
  names: string[]
  canTurn: boolean
  page: number
  /** The name searched for; null for none. */
  search: string | null
}

/*
 * Playwright's own way to find things puts a script of a third of a megabyte into the page, and
 * what it compiles counts as the tab's: here a few lines do.
 */

/** What the tab shows now. */
export const readScreen = (page: Page): Promise<Screen> =>
  page.evaluate(() => {
    const query = new URLSearchParams(location.search)
    const rows = document.querySelectorAll('table[aria-busy="false"] tbody tr a[href]')
    const next = document.querySelector('button[aria-label="Next page"]')
    return {
      heading: document.querySelector('h1')?.textContent ?? '',
      names: [...rows].map(({ textContent }) => textContent),
      canTurn: next !== null && next.getAttribute('aria-disabled') !== 'true',
      page: Number(query.get('page') ?? 1),
      search: query.get('name'),
    }
  })

/** Waits for what a step leads to. Throws where it does not come within a quarter of a minute. */
export async function see(page: Page, isThere: (screen: Screen) => boolean): Promise<Screen> {
  for (const end = performance.now() + 15_000; performance.now() < end;) {
    const screen = await readScreen(page)
    if (isThere(screen)) return screen
    await page.waitForTimeout(30)
  }
  throw new Error(`It does not come: ${JSON.stringify(await readScreen(page))}`)
}

/** Clicks with the mouse on the element so many matches on, where it stands on the screen. */
export async function press(page: Page, selector: string, index = 0): Promise<void> {
  const place = await page.evaluate(
    async ([wanted, at]) => {
      const element = document.querySelectorAll(wanted)[at]
      element?.scrollIntoView({ block: 'center', behavior: 'instant' })
      // Rows that have come into sight are laid out now, and may be higher than they were taken for.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      // Its first line: what wraps has no text in the middle of its box.
      const box = element?.getClientRects()[0]
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null
    },
    [selector, index] as const,
  )
  if (!place) throw new Error(`Nothing to press: ${selector}`)
  await page.mouse.click(place.x, place.y)
}
