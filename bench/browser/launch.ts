import { type Browser, chromium } from '@playwright/test'
import { findChromium } from '../../scripts/find-chromium.mjs'

// What a browser does for itself would be measured too.
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Playwright listens to a page as developer tools do, and V8 then parses a whole script once more
 * for the line numbers of each error that is made, as react-dom makes some when it loads. No
 * browser of a reader does: here the numbers are kept at once.
 */
const asUnobserved = '--js-flags=--no-enable-lazy-source-positions'

/** Starts the browser that the tests use, without what it does of its own accord. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: [...quiet, asUnobserved, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
