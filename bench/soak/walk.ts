import type { Page } from '@playwright/test'
import { pick, type Random, randomFor } from '../../local-api/random.ts'

const words = ['api', 'ser', 'worker', 'pay', 'exporter', 'gateway', 'shop', 'data', 'cli', 'sync']

const rows = (page: Page) => page.locator('tbody tr a[href]')
const nextPage = (page: Page) => page.getByRole('button', { name: 'Next page' })
const previousPage = (page: Page) => page.getByRole('button', { name: 'Previous page' })
const clearFilters = (page: Page) => page.getByRole('button', { name: 'Clear filters' })

/** Waits for the list at this query, with its own rows. */
async function shows(page: Page, isThere: (query: URLSearchParams) => boolean): Promise<void> {
  await page.waitForURL((url) => isThere(url.searchParams))
  await page.locator('table[aria-busy="false"] tbody tr').first().waitFor()
}

const pageOf = (query: URLSearchParams) => Number(query.get('page') ?? 1)

/** Goes so many steps through the list in the order that the seed gives; without any reload. */
export async function walk(
  page: Page,
  seed: string,
  steps: number,
  afterStep: (step: number) => Promise<void>,
): Promise<void> {
  const random = randomFor(seed)
  for (let step = 1; step <= steps; step += 1) {
    const isOpened = /\/repositories\/./.test(new URL(page.url()).pathname)
    await (isOpened ? goBack(page) : takeStep(page, random))
    await afterStep(step)
  }
}

/** One of the steps that the list offers now. */
async function takeStep(page: Page, random: Random): Promise<void> {
  const query = new URL(page.url()).searchParams
  const name = query.get('name')
  const offered = [search, open, open]
  if ((await nextPage(page).getAttribute('aria-disabled')) !== 'true')
    offered.push(turn(1), turn(1))
  if (pageOf(query) > 1) offered.push(turn(-1))
  if (name !== null) offered.push(clear)
  await pick(random, offered)(page, random)
}

const turn =
  (by: 1 | -1) =>
  async (page: Page): Promise<void> => {
    const wanted = pageOf(new URL(page.url()).searchParams) + by
    await (by > 0 ? nextPage(page) : previousPage(page)).click()
    await shows(page, (query) => pageOf(query) === wanted)
  }

async function search(page: Page, random: Random): Promise<void> {
  const before = new URL(page.url()).searchParams.get('name')
  const word = pick(
    random,
    words.filter((other) => other !== before),
  )
  const box = page.getByRole('searchbox', { name: 'Search by name' })
  await box.fill('')
  await box.pressSequentially(word, { delay: 20 })
  await shows(page, (query) => query.get('name') === word)
}

async function clear(page: Page): Promise<void> {
  await clearFilters(page).click()
  await shows(page, (query) => !query.has('name'))
}

async function open(page: Page, random: Random): Promise<void> {
  const names = await rows(page).allTextContents()
  const name = pick(random, names)
  await rows(page).nth(names.indexOf(name)).click()
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
}

async function goBack(page: Page): Promise<void> {
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'Repositories', exact: true }).waitFor()
  await shows(page, () => true)
}

/** To the first page of the whole list, by the app's own means. */
export async function leadBack(page: Page, list: string): Promise<void> {
  if (new URL(page.url()).pathname !== list) await goBack(page)
  if ((await clearFilters(page).count()) > 0) await clear(page)
  while (pageOf(new URL(page.url()).searchParams) > 1) await turn(-1)(page)
}
