import { REGISTRY_IDS } from '../local-api/registries.ts'
import { expect, test } from './fixtures.ts'
import { servers } from './servers.ts'
import { expectRange, rowCells } from './table.ts'

test('/ offers the registries where none is configured', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/registries$/)
  await page.goBack()
  await expect(page).toHaveURL('about:blank')
  await page.goForward()
  const table = page.getByRole('table', { name: 'Registries' })
  expect(await rowCells(table, 'acme-edge')).toMatchObject({
    Location: 'es/vit',
    'Host name': 'acme-edge.cr.es-vit.ionos.com',
    State: 'Running',
    Scanning: 'Off',
  })
  expect(await rowCells(table, 'acme-next')).toMatchObject({
    'Host name': 'not yet known',
    State: 'WaitingForStorage',
    'Storage used': 'not measured yet',
  })
  await table.getByRole('link', { name: 'acme-staging' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Repositories')
  await expect(page.getByRole('banner')).toContainText('acme-staging de/txl')
})

test('the next garbage collection stands in the time zone of the reader', async ({ page }) => {
  // A Monday; the schedule is Wednesday and Sunday, 04:17 in UTC.
  await page.clock.install({ time: '2026-03-23T12:00:00Z' })
  await page.goto('registries')
  const table = page.getByRole('table', { name: 'Registries' })
  const next = async (name: string) => (await rowCells(table, name))['Next garbage collection']
  expect(await next('acme-prod')).toBe('in 1 day 25 Mar 2026, 05:17 CET')
  expect(await next('acme-edge')).toBe('none scheduled')
  // It begins; at its next beat the page tells of the one after it, in summer time by then.
  await page.clock.fastForward('40:17:00')
  await page.clock.runFor(20_000)
  expect(await next('acme-prod')).toBe('in 3 days 29 Mar 2026, 06:17 CEST')
})

const registry = (name: string, days: string[]) => ({
  id: name,
  properties: {
    name,
    location: 'de/fra',
    garbageCollectionSchedule: { days, time: '04:17:00+00:00' },
  },
})

test('a garbage collection whose schedule nobody can read is not said to be none', async ({
  page,
  api,
}) => {
  const items = [registry('odd', ['Mittwoch']), registry('empty', [])]
  await api.set({ rules: [{ path: '/registries?', body: { items } }] })
  await page.goto('registries')
  const table = page.getByRole('table', { name: 'Registries' })
  const next = async (name: string) => (await rowCells(table, name))['Next garbage collection']
  expect(await next('odd')).toBe('could not be read')
  expect(await next('empty')).toBe('none scheduled')
})

test('the registries fit wherever they are a table, and as cards', async ({ page }) => {
  for (const width of [1440, 1000, 902, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await page.goto('registries')
    const table = page.getByRole('table', { name: 'Registries' })
    await expect(table.getByText('none scheduled')).toBeVisible()
    await expect(table.getByText('Next garbage collection')).toBeVisible({ visible: width > 860 })
    const inside = await table.evaluate((node) => node.scrollWidth - node.clientWidth)
    expect(inside, `${width} px`).toBe(0)
    const cut = await table
      .getByRole('columnheader')
      .evaluateAll((heads) => heads.filter((head) => head.scrollWidth > head.clientWidth).length)
    expect(cut, `${width} px`).toBe(0)
  }
})

test('/ opens the configured registry', async ({ page }) => {
  await page.goto(servers.mounted.url)
  await expectRange(page, 'Repositories 1 to 50')
  await expect(page).toHaveURL(
    `${servers.mounted.url}registries/${REGISTRY_IDS.staging}/repositories`,
  )
})

test('a registry address without a page leads to its repositories', async ({ page }) => {
  await page.goto(`registries/${REGISTRY_IDS.staging}`)
  await expect(page).toHaveURL(/\/repositories$/)
})

test('an id that is no UUID, and an address that is none, lead on', async ({ page, api }) => {
  for (const path of [
    'registries/acme/repositories',
    'registries/acme/repositories/a',
    'registries/a/b',
  ]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
    await expect(page).toHaveTitle('Page not found · Berth')
  }
  expect((await api.requests()).filter(({ path }) => path.includes('/registries'))).toEqual([])
  await page.getByRole('link', { name: 'All registries' }).click()
  await expect(page.getByRole('table', { name: 'Registries' })).toBeVisible()
})

test('an unknown registry says so', async ({ page, expectedErrors }) => {
  expectedErrors.push('404')
  await page.goto('registries/00000000-0000-4000-8000-000000000000/repositories')
  await expect(page.getByRole('alert').getByRole('heading')).toHaveText('Not found (404)')
})

test('a token that may list no registries says so, and recovers', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('403')
  await api.set({ rules: [{ path: '/registries?', status: 403, times: 1 }] })
  await page.goto('registries')
  await expect(page.getByRole('alert').getByRole('heading')).toHaveText('Not allowed (403)')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('link', { name: 'acme-prod' })).toBeVisible()
})

test('the colour scheme is remembered', async ({ page }) => {
  await page.goto('registries')
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await background()
  await page.getByRole('button', { name: 'Colour scheme: system' }).click()
  await page.getByRole('button', { name: 'Colour scheme: light' }).click()
  await expect(page.getByRole('button', { name: 'Colour scheme: dark' })).toBeVisible()
  expect(await background()).not.toBe(light)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Colour scheme: dark' })).toBeVisible()
})
