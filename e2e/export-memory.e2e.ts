import { REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { servers } from './servers.ts'
import { openUnwatchedTab } from './unwatched-tab.ts'

/** In bytes. */
const mostMemory = 150_000_000

test.skip(process.platform !== 'linux', 'only Linux tells the memory of another process')

test('100,000 repositories are exported, and the whole tab stays small', async ({
  browser,
}, testInfo) => {
  test.setTimeout(180_000)
  const address = new URL(listOf(REGISTRY_IDS.prod), servers.large.url).href
  const tab = await openUnwatchedTab(browser, address, testInfo.outputPath())
  await tab.click('More')
  await tab.click('Export…')
  let most = 0
  const measured = async () => {
    most = Math.max(most, await tab.footprint())
    return tab.evaluate(`document.querySelector('dialog p[role="status"]').innerText`)
  }
  await tab.click('Export')
  await expect
    .poll(measured, { timeout: 170_000, intervals: [100] })
    .toMatch(/^100,000 repositories: all/)
  // Once more, now that the file has been handed over.
  await measured()
  await tab.close()
  expect(most).toBeLessThan(mostMemory)
})
