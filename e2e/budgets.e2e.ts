import { type Page, type Request } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import { expectRange, repositoriesTable } from './table.ts'

/*
 * What the list may cost, as far as it repeats exactly. Times are measured by `npm run bench`, and
 * never a reason to fail. Who raises a number here says in the commit what for.
 */

const list = listOf(REGISTRY_IDS.prod, '?limit=100')

/** Bytes of the page, its script and its style sheet, as Brotli; 1 kB is 1,000 bytes. */
const staticBytes = 134_500
/** The page, its script and style sheet, the configuration and the rows. */
const requestsBeforeFirstRow = 5
/** Elements of the table's body for each of its rows. */
const elementsPerRow = 13

/** The requests of a page from now on, but for the icon, which a browser asks for when it likes. */
function watch(page: Page): Request[] {
  const requests: Request[] = []
  page.on('request', (sent) => {
    if (!sent.url().endsWith('.svg')) requests.push(sent)
  })
  return requests
}

const isOfTheApi = (request: Request) => /\/(?:api\/|config\.json$)/.test(request.url())

test(`the list comes with ${staticBytes / 1000} kB of files, and no font`, async ({ page }) => {
  const requests = watch(page)
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 100')
  await page.waitForLoadState('networkidle')
  const files = requests.filter((request) => !isOfTheApi(request))
  let bytes = 0
  for (const file of files) {
    expect((await file.response())?.headers()['content-encoding'], file.url()).toBe('br')
    bytes += (await file.sizes()).responseBodySize
  }
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThanOrEqual(staticBytes)
  expect(requests.filter((request) => request.resourceType() === 'font')).toEqual([])
  expect(await page.evaluate(() => document.fonts.size)).toBe(0)
})

test(`the first row waits for ${requestsBeforeFirstRow} requests`, async ({ page }) => {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('tbody tr')) return
      observer.disconnect()
      performance.mark('first-row')
    })
    observer.observe(document, { childList: true, subtree: true })
  })
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 100')
  const before = await page.evaluate(() => {
    const row = performance.getEntriesByName('first-row')[0]?.startTime ?? 0
    const files = performance
      .getEntriesByType('resource')
      .filter(({ name }) => !name.endsWith('.svg'))
    return files.filter(({ startTime }) => startTime < row).map(({ name }) => name)
  })
  // The page itself is not among them.
  expect(before).toHaveLength(requestsBeforeFirstRow - 1)
})

test('the rows are asked for, and the frame stands, before any file has come', async ({
  page,
  api,
}) => {
  const files = await hold(page, 'GET', /\/assets\//)
  await page.goto(list, { waitUntil: 'commit' })
  await expect(page.getByRole('banner')).toHaveText('Berth')
  await expect(page.getByText('Loading', { exact: true })).toBeAttached()
  const lists = async () =>
    (await api.requests()).filter(({ path }) => path.includes('/repositories?')).length
  await expect.poll(lists).toBe(1)
  files()
  await expectRange(page, 'Repositories 1 to 100')
  await expect(page.getByText('Loading', { exact: true })).toHaveCount(0)
  // The second is for the next page.
  await expect.poll(lists).toBe(2)
})

/** Turns to the second page when the first is at rest, and gives the offsets that are asked for. */
async function offsetsOfTurn(page: Page) {
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 100')
  await page.waitForLoadState('networkidle')
  const requests = watch(page)
  await page.getByRole('button', { name: 'Next page' }).click()
  await expectRange(page, 'Repositories 101 to 200')
  await page.waitForLoadState('networkidle')
  return requests.map((request) => new URL(request.url()).searchParams.get('offset'))
}

test('a page turn is one request', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
  expect(await offsetsOfTurn(page)).toEqual(['100'])
})

test('a turn to a page that was fetched ahead asks for nothing but the one after it', async ({
  page,
}) => {
  expect(await offsetsOfTurn(page)).toEqual(['200'])
})

test(`a row has ${elementsPerRow} elements at most`, async ({ page }) => {
  await page.goto(list)
  const table = repositoriesTable(page)
  await expect(table.getByRole('rowheader')).toHaveCount(100)
  const elements = await table.evaluate((node) =>
    [...node.querySelectorAll('tbody tr')].map((row) => row.querySelectorAll('*').length + 1),
  )
  expect(Math.max(...elements)).toBeLessThanOrEqual(elementsPerRow)
})
