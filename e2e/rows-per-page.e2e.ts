import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { heading, listOf, rowLink } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { numbered, searchBox } from './list.ts'
import { blockStorage } from './shortcuts.ts'
import { expectRange } from './table.ts'

const { prod, sandbox } = REGISTRY_IDS

const rows = (page: Page) => page.getByRole('combobox', { name: 'Rows per page' })

test.beforeEach(async ({ api }) => {
  // Never pulled, so that every view has rows.
  const all = numbered(120, () => ({
    pullCount: 0,
    lastPulledAt: null,
    lastPushedAt: '2025-01-01T00:00:00Z',
  }))
  await api.set({ repositories: { [prod]: all, [sandbox]: all } })
})

/** Has the reader choose it, and waits until it holds. */
async function chooseRows(page: Page, count: number) {
  await rows(page).selectOption(String(count))
  await expectRange(page, `Repositories 1 to ${count}`)
}

test('what was chosen holds for the next time, and is asked for at once', async ({ page, api }) => {
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 50')
  await chooseRows(page, 25)
  await expect(page).toHaveURL(/\?limit=25$/)
  await api.set({ repositories: { [prod]: numbered(20) } })
  await page.goto(listOf(prod, '?orderBy=name'))
  await expectRange(page, 'Repositories 1 to 20')
  await expect(page).toHaveURL(/\?orderBy=name&limit=25$/)
  const lists = (await api.requests()).filter(({ path }) => path.includes('/repositories?'))
  expect(lists.map(({ path }) => path.split('?')[1])).toEqual(['offset=0&limit=25&orderBy=name'])
})

test('it holds wherever the list is opened from, and Back leads there', async ({ page }) => {
  await page.goto(listOf(prod))
  await chooseRows(page, 25)
  await page.goto('registries')
  await page
    .getByRole('table', { name: 'Registries' })
    .getByRole('link', { name: 'acme-prod' })
    .click()
  await expectRange(page, 'Repositories 1 to 25')
  await expect(page).toHaveURL(/repositories\?limit=25$/)
  await page.getByRole('link', { name: 'app-0' }).first().click()
  await page.getByRole('link', { name: 'Repositories', exact: true }).click()
  await expectRange(page, 'Repositories 1 to 25')
  await page.goBack()
  await page.goBack()
  await page.goBack()
  await expect(heading(page, 'Registries')).toBeVisible()
  await page.goto(`registries/${prod}`)
  await expectRange(page, 'Repositories 1 to 25')
  await expect(page).toHaveURL(/repositories\?limit=25$/)
})

test('another registry has as many, and a view too', async ({ page }) => {
  await page.goto(listOf(prod))
  await chooseRows(page, 25)
  await page.goto(listOf(prod, '?limit=50&view=not-pulled'))
  await expectRange(page, 'Repositories 1 to 50')
  await page.getByRole('link', { name: 'Never pulled' }).click()
  await expect(page).toHaveURL(/view=never-pulled&limit=50$/)
  await rows(page).selectOption('100')
  await expect(page).toHaveURL(/view=never-pulled&limit=100$/)
  await page.goto(listOf(sandbox, '?view=not-pulled'))
  await expectRange(page, 'Repositories 1 to 100')
})

test('an address that says how many wins', async ({ page }) => {
  await page.goto(listOf(prod))
  await chooseRows(page, 100)
  await page.goto(listOf(prod, '?limit=25'))
  await expectRange(page, 'Repositories 1 to 25')
  await page.goto(listOf(prod, '?page=2'))
  await expectRange(page, 'Repositories 51 to 100')
  await page.goto(listOf(prod, '?limit=50'))
  await expectRange(page, 'Repositories 1 to 50')
  // And goes on to, whatever else is chosen.
  await searchBox(page).fill('app')
  await expect(page).toHaveURL(/\?name=app&limit=50$/)
  await expectRange(page, 'Repositories 1 to 50')
  await page.reload()
  await expectRange(page, 'Repositories 1 to 50')
})

test('Back shows as many as there were, by one press', async ({ page }) => {
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 50')
  await chooseRows(page, 100)
  await page.goBack()
  await expectRange(page, 'Repositories 1 to 50')
  await page.goForward()
  await expectRange(page, 'Repositories 1 to 100')
})

test('a way back leads to as many as were shown', async ({ page }) => {
  const crumb = page
    .getByRole('navigation', { name: 'Breadcrumb' })
    .getByRole('link', { name: 'Repositories' })
  await page.goto(listOf(prod, '?orderBy=name'))
  await chooseRows(page, 100)
  await page.goBack()
  await expectRange(page, 'Repositories 1 to 50')
  await rowLink(page, 'app-001').click()
  await expect(heading(page, 'app-001')).toBeFocused()
  await expect(crumb).toHaveAttribute('href', /repositories\?orderBy=name&limit=50$/)
  await page.getByRole('button', { name: 'Next repository' }).click()
  await expect(heading(page, 'app-002')).toBeFocused()
  await crumb.click()
  await expectRange(page, 'Repositories 1 to 50')
})

test('the usual number leaves the address as it was', async ({ page }) => {
  await page.goto(listOf(prod))
  await chooseRows(page, 25)
  await chooseRows(page, 50)
  await expect(page).toHaveURL(/\/repositories$/)
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 50')
  await expect(page).toHaveURL(/\/repositories$/)
})

test('the tabs agree', async ({ page, context }) => {
  const other = await context.newPage()
  await other.goto('registries')
  await expect(other.getByRole('table', { name: 'Registries' })).toBeVisible()
  await page.goto(listOf(prod))
  await chooseRows(page, 25)
  await other.getByRole('link', { name: 'acme-prod' }).first().click()
  await expectRange(other, 'Repositories 1 to 25')
})

for (const kept of ['abc', '0', '9999', '1e2', '', '{"a":1}']) {
  test(`where the browser keeps “${kept}” the list has the usual number`, async ({ page }) => {
    await page.addInitScript((text) => localStorage.setItem('berth.rows-per-page', text), kept)
    await page.goto('registries')
    await page.getByRole('link', { name: 'acme-prod' }).first().click()
    await expectRange(page, 'Repositories 1 to 50')
    await expect(page).toHaveURL(/\/repositories$/)
  })
}

test('where storage is blocked a choice holds as long as the page stands', async ({ page }) => {
  await blockStorage(page)
  await page.goto(listOf(prod))
  await chooseRows(page, 25)
  await page.getByRole('link', { name: 'Berth' }).click()
  await page.getByRole('link', { name: 'acme-prod' }).first().click()
  await expectRange(page, 'Repositories 1 to 25')
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 50')
})

test('the rows of artifacts are chosen by themselves', async ({ page }) => {
  await page.goto(listOf(prod))
  await chooseRows(page, 100)
  await page.getByRole('link', { name: 'app-0' }).first().click()
  await expect(page.getByRole('table', { name: 'Artifacts' })).toBeVisible()
  await expect(rows(page)).toHaveValue('25')
})
