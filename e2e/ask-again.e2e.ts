import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { alertNamed, heading, listOf } from './detail.ts'
import { type Api, expect, test } from './fixtures.ts'
import { severityChoice } from './list.ts'
import { expectOnly, repositoriesTable } from './table.ts'

const { prod } = REGISTRY_IDS
const list = listOf(prod, '?name=gateway')

const busy = (page: Page) => alertNamed(page, 'The registry is busy (503)')

/** The requests for the list that the API has received. */
const asked = async (api: Api) =>
  (await api.requests()).filter(({ path }) => path.includes('offset=0&'))

/** Opens the list, which asks for a rest of so many seconds. */
async function openResting(page: Page, api: Api, seconds: number) {
  const headers = { 'Retry-After': String(seconds) }
  await api.set({ rules: [{ path: '/repositories?', status: 429, headers }] })
  await page.clock.install()
  await page.goto(list)
  return alertNamed(page, 'Too many requests (429)')
}

/** Opens the list, which is asked for in vain until nothing asks any more. */
async function openInVain(page: Page, api: Api) {
  await api.set({ rules: [{ path: '/repositories?', status: 503 }] })
  await page.clock.install()
  await page.goto(list)
  // How many attempts one run of the clock has room for depends on how soon each is answered.
  await expect(async () => {
    await page.clock.runFor(10_000)
    await expect(busy(page)).toBeVisible()
    expect(await asked(api)).toHaveLength(5)
  }).toPass()
  await expect(busy(page).getByRole('timer')).toHaveCount(0)
}

test.beforeEach(({ expectedErrors }) => {
  expectedErrors.push('Failed to load resource')
})

test('what passes at once is shown to nobody', async ({ page, api }) => {
  await api.set({ rules: [{ path: '/repositories?', status: 503, times: 1 }] })
  const alerts: string[] = []
  await page.exposeFunction('reportAlert', (text: string) => alerts.push(text))
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const alert = document.querySelector('[role=alert]')
      // Playwright puts the function there; nothing declares it.
      if (alert) Reflect.get(globalThis, 'reportAlert')(alert.textContent)
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto(list)
  await expectOnly(repositoriesTable(page), 'gateway')
  expect(await asked(api)).toHaveLength(2)
  expect(alerts).toEqual([])
})

test('what lasts is said, with the time of the next attempt, and heals by itself', async ({
  page,
  api,
}) => {
  await api.set({ rules: [{ path: '/repositories?', status: 503, times: 3 }] })
  await page.goto(list)
  await expect(busy(page).getByRole('timer')).toHaveText(/^Asks again (in \d s\.|now\.)$/)
  await expectOnly(repositoriesTable(page), 'gateway')
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(await asked(api)).toHaveLength(4)
})

const retryAfter: Record<string, () => string> = {
  'a number of seconds': () => '120',
  'a date': () => new Date(Date.now() + 120_000).toUTCString(),
}
for (const [form, header] of Object.entries(retryAfter)) {
  test(`T31: Retry-After as ${form} is waited for`, async ({ page, api }) => {
    const headers = { 'Retry-After': header() }
    await api.set({ rules: [{ path: '/repositories?', status: 429, headers, times: 1 }] })
    await page.clock.install()
    await page.goto(list)
    const timer = alertNamed(page, 'Too many requests (429)').getByRole('timer')
    await expect(timer).toHaveText(/^Asks again in (\d+ s|2 min)\.$/)
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 20_000)
    const left = Number(/\d+/.exec(await timer.innerText())?.[0])
    expect(left).toBeGreaterThan(30)
    await page.clock.fastForward((left - 2) * 1_000)
    await expect(timer).toHaveText(/^Asks again in [123] s\.$/)
    expect(await asked(api)).toHaveLength(1)
    await page.clock.fastForward(3_000)
    await page.clock.resume()
    await expectOnly(repositoriesTable(page), 'gateway')
    expect(await asked(api)).toHaveLength(2)
  })
}

test('the reader can ask at once, and stop the asking', async ({ page, api }) => {
  const alert = await openResting(page, api, 100)
  await expect(alert.getByRole('timer')).toHaveText(/^Asks again in (9\d|10\d) s\.$/)
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(async () => (await asked(api)).length).toBe(2)
  await alert.getByRole('button', { name: 'Stop' }).click()
  await expect(alert.getByRole('timer')).toHaveText(/^May be asked again in \d+ s\.$/)
  await expect(heading(page, 'Repositories')).toBeFocused()
  await page.clock.runFor(150_000)
  await expect(alert.getByRole('timer')).toHaveText('It may be asked now.')
  expect(await asked(api)).toHaveLength(2)
})

test('a wait of days is told as such, and left to the reader', async ({ page, api }) => {
  const alert = await openResting(page, api, 400_000)
  await expect(alert.getByRole('timer')).toHaveText('May be asked again in 5 days.')
  await page.clock.fastForward(314_000_000)
  await expect(alert.getByRole('timer')).toHaveText('May be asked again in 24 h.')
  await page.clock.fastForward(85_000_000)
  await expect(alert.getByRole('timer')).toHaveText(/^May be asked again in 1\d min\.$/)
  expect(await asked(api)).toHaveLength(1)
})

test('after some attempts it is left to the reader', async ({ page, api }) => {
  await openInVain(page, api)
  await page.clock.runFor(600_000)
  expect(await asked(api)).toHaveLength(5)
  await api.set({})
  await busy(page).getByRole('button', { name: 'Try again' }).click()
  await expectOnly(repositoriesTable(page), 'gateway')
})

for (const status of [400, 401, 403, 404, 500]) {
  test(`a ${status} is not asked again by itself`, async ({ page, api }) => {
    await api.set({ rules: [{ path: '/repositories?', status }] })
    await page.clock.install()
    await page.goto(list)
    await expect(page.getByRole('alert')).toBeVisible()
    await page.clock.runFor(600_000)
    expect(await asked(api)).toHaveLength(1)
  })
}

test('a page out of sight asks nothing until it is looked at', async ({ page, api }) => {
  await api.set({ rules: [{ path: '/repositories?', status: 503 }] })
  await page.clock.install()
  await page.goto(list)
  await page.clock.runFor(1_000)
  await expect(busy(page)).toBeVisible()
  await setVisibility(page, 'hidden')
  await page.clock.runFor(600_000)
  expect(await asked(api)).toHaveLength(2)
  await api.set({})
  await setVisibility(page, 'visible')
  await page.clock.runFor(100)
  await expectOnly(repositoriesTable(page), 'gateway')
})

for (const back of ['the reader', 'the network']) {
  test(`what was given up is asked for when ${back} is back`, async ({ page, context, api }) => {
    await openInVain(page, api)
    await api.set({})
    if (back === 'the reader') {
      await setVisibility(page, 'hidden')
      await setVisibility(page, 'visible')
    } else {
      await context.setOffline(true)
      await expect(alertNamed(page, 'You are offline')).toBeVisible()
      await context.setOffline(false)
    }
    await expectOnly(repositoriesTable(page), 'gateway')
  })
}

test('what was stopped, or asks for hours of rest, is not asked for by coming back', async ({
  page,
  api,
}) => {
  const headers = { 'Retry-After': '86000' }
  await api.set({ rules: [{ path: '/repositories?', status: 429, headers, times: 1 }] })
  await page.goto(list)
  await expect(alertNamed(page, 'Too many requests (429)')).toBeVisible()
  await setVisibility(page, 'hidden')
  await setVisibility(page, 'visible')
  await api.change({ rules: [{ path: '/repositories?', status: 503, times: 1 }] })
  await page.getByRole('button', { name: 'Try again' }).click()
  await busy(page).getByRole('button', { name: 'Stop' }).click()
  await setVisibility(page, 'hidden')
  await setVisibility(page, 'visible')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expectOnly(repositoriesTable(page), 'gateway')
  // The first load, and what the reader asked for.
  expect(await asked(api)).toHaveLength(3)
})

/** No browser under test has a tab in the background; the page is told so. */
const setVisibility = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate((wanted) => {
    Object.defineProperty(document, 'visibilityState', { value: wanted, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)

test('the notice does not blink while it is asked again', async ({ page, api }) => {
  await api.set({ rules: [{ path: '/repositories?', status: 503 }] })
  await page.goto(list)
  await expect(busy(page)).toBeVisible()
  const notice = await busy(page).elementHandle()
  await expect.poll(async () => (await asked(api)).length).toBe(4)
  expect(await notice?.evaluate((element) => element.isConnected)).toBe(true)
})

test('a stop of one search is none of another', async ({ page, api }) => {
  const alert = await openResting(page, api, 100)
  await alert.getByRole('button', { name: 'Stop' }).click()
  await expect(alert.getByRole('timer')).toHaveText(/^May be asked again/)
  await severityChoice(page).selectOption('High')
  await expect(alert.getByRole('timer')).toHaveText(/^Asks again/)
})
