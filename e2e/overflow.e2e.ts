import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, deleteButton, heading, listOf, rowLink } from './detail.ts'
import { expect, test } from './fixtures.ts'

const { sandbox } = REGISTRY_IDS
const widths = [1440, 800, 390, 320]

/** Pixels that a page, or the dialog in it, sticks out sideways. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const places = [document.documentElement, document.querySelector('dialog')]
    return Math.max(...places.map((place) => (place ? place.scrollWidth - place.clientWidth : 0)))
  })

test('the longest name fits everywhere', async ({ page, api, expectedErrors }) => {
  expectedErrors.push(/404/)
  const name = 'x'.repeat(256)
  await api.set({ repositories: { [sandbox]: [{ name }] } })
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(listOf(sandbox))
    await expect(rowLink(page, name)).toBeVisible()
    expect(await overflow(page)).toBe(0)
    await page.goto(addressOf(sandbox, name))
    await deleteButton(page).click()
    await expect(page.getByRole('alertdialog')).toBeVisible()
    expect(await overflow(page)).toBe(0)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'As a command' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await overflow(page)).toBe(0)
    await page.goto(addressOf(sandbox, `${name}x`))
    await expect(heading(page, 'Repository not found')).toBeVisible()
    expect(await overflow(page)).toBe(0)
  }
})

test('long words and large numbers fit everywhere', async ({ page, api }) => {
  const metadata = {
    lastSeverity: 'unheardof'.repeat(9),
    artifactCount: 12_345_678,
    pullCount: 1_234_567_890,
    pushCount: 1e300,
  }
  await api.set({ repositories: { [sandbox]: [{ name: 'team/app', metadata }] } })
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(listOf(sandbox))
    await expect(rowLink(page, 'team/app')).toBeVisible()
    expect(await overflow(page)).toBe(0)
    await rowLink(page, 'team/app').click()
    await expect(page.getByRole('definition').filter({ hasText: '1,234,567,890' })).toBeVisible()
    expect(await overflow(page)).toBe(0)
    await deleteButton(page).click()
    await expect(page.getByRole('alertdialog')).toContainText('1,234,567,890')
    expect(await overflow(page)).toBe(0)
  }
})

test('the artifacts keep to their column at every width', async ({ page }) => {
  await page.goto(addressOf(REGISTRY_IDS.prod, 'platform/ingress-gateway'))
  const artifacts = page.getByRole('table', { name: 'Artifacts' })
  await expect(artifacts.getByRole('rowheader')).toHaveCount(25)
  for (const width of [1440, 1280, 1240, 1100, 1024, 1001, 1000, 900, 800, 761]) {
    await page.setViewportSize({ width, height: 800 })
    const [table, facts] = await Promise.all(
      [artifacts, page.getByRole('complementary', { name: 'Facts' })].map((part) =>
        part.evaluate((element) => element.getBoundingClientRect().toJSON()),
      ),
    )
    const beside = facts.top < table.bottom && table.top < facts.bottom
    expect(beside, `${width} px`).toBe(width > 1000)
    if (beside) expect(table.right, `${width} px`).toBeLessThan(facts.left)
    expect(await overflow(page), `${width} px`).toBe(0)
  }
})

test('registries of long names, places and states fit', async ({ page, api }) => {
  const long = 'x'.repeat(300)
  const properties = { name: long, location: long, hostname: `${long}.example` }
  const odd = { id: sandbox, properties, metadata: { state: long } }
  const body = { items: [odd, { id: long, properties: 7 }] }
  await api.set({ rules: [{ path: '/registries?', body }] })
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('registries')
    await expect(page.getByRole('rowheader', { name: long })).toBeVisible()
    expect(await overflow(page)).toBe(0)
  }
})
