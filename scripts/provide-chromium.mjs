import { existsSync } from 'node:fs'
import { findChromium } from './find-chromium.mjs'
import { run } from './run.mjs'

/** How long a download may take, in ms. */
const patience = { timeout: 5 * 60_000 }

/**
 * Makes sure that there is a browser for the end-to-end tests: one that is found, else Playwright's
 * own, else the system's package where this user may install it. Says what to do when all fail.
 *
 * @returns {boolean} whether there is one now
 */
export function provideChromium() {
  if (findChromium() !== null) return true
  console.log('No Chromium found; getting one.')
  run('npx', ['--no-install', 'playwright', 'install', 'chromium'], patience)
  if (findChromium() !== null) return true
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    run('apt-get', ['update'], patience)
    // Not every Debian and Ubuntu has the shell.
    for (const browser of ['chromium-headless-shell', 'chromium']) {
      const packages = [browser, 'fonts-dejavu-core']
      run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], patience)
      if (findChromium() !== null) return true
    }
  }
  console.error(
    'The end-to-end tests need a Chromium: install one (`npx playwright install --with-deps chromium`, or your system’s package), or name one in CHROMIUM_PATH.',
  )
  return false
}
