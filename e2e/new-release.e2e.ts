import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, alertNamed, heading, listOf, messages, rowLink } from './detail.ts'
import { expect } from './fixtures.ts'
import { hearAlerts } from './hear-alerts.ts'
import { hold } from './hold.ts'
import { severityChoice } from './list.ts'
import { test } from './replaced-files.ts'
import { boxOf, readyToDeleteSeveral, startSelecting } from './selection.ts'
import { expectRange } from './table.ts'

const { prod, failureLab } = REGISTRY_IDS

const assets = /^\/assets\//
const lost = 'A part of the dashboard did not arrive'

test.beforeEach(async ({ page, server, expectedErrors }) => {
  expectedErrors.push('Failed to load resource', 'dynamically imported module', 'preload CSS')
  await page.goto(`${server.url}${listOf(failureLab, '?severity=medium')}`)
  await expectRange(page, 'Repositories 1 to')
  server.pages.length = 0
})

test('T29: a page whose file has been replaced is opened from the new release', async ({
  page,
  server,
}) => {
  server.lose(assets)
  await rowLink(page, 'team/app').click()
  await expect(heading(page, 'team/app')).toBeVisible()
  expect(server.pages).toEqual([`/${addressOf(failureLab, 'team/app')}`])
  await expect(page.getByRole('alert')).toHaveCount(0)
  const back = page.getByRole('link', { name: 'Repositories' })
  await expect(back).toHaveAttribute('href', /\?severity=medium$/)
  await back.click()
  await expectRange(page, 'Repositories 1 to')
})

test('files that stay missing lead to words, not to a loop', async ({ page, server }) => {
  server.lose(/other-pages/, 'for good')
  await rowLink(page, 'team/app').click()
  await expect(alertNamed(page, lost)).toBeVisible()
  await expect(heading(page, 'This page could not be shown')).toBeVisible()
  expect(server.pages).toHaveLength(1)
  await page.goBack()
  await expectRange(page, 'Repositories 1 to')
  expect(server.pages).toHaveLength(1)
})

/** Runs in the page: its storage can be read and is full. */
function takeNothing() {
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
}

test('where its file has been replaced, the switcher says so and the page goes on', async ({
  page,
  server,
}) => {
  server.lose(/other-pages/)
  await page.getByRole('button', { name: 'Switch registry' }).click()
  const choices = page.getByRole('navigation', { name: 'Registries' })
  await expect(alertNamed(page, lost)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(alertNamed(page, lost)).toBeHidden()
  await severityChoice(page).selectOption({ label: 'High' })
  await expect(page).toHaveURL(/\?severity=high$/)
  expect(server.pages).toEqual([])
  await page.getByRole('button', { name: 'Switch registry' }).click()
  await choices.getByRole('button', { name: 'Try again' }).click()
  // The page comes from the new release, with the search as it was.
  await expect.poll(() => server.pages).toEqual([`/${listOf(failureLab, '?severity=high')}`])
  await page.getByRole('button', { name: 'Switch registry' }).click()
  await expect(choices.getByRole('link', { name: 'acme-prod' })).toBeVisible()
})

test('storage that takes nothing leads into no loop of reloads', async ({ page, server }) => {
  await page.evaluate(takeNothing)
  await page.addInitScript(takeNothing)
  server.lose(/other-pages/, 'for good')
  await rowLink(page, 'team/app').click()
  await expect(alertNamed(page, lost)).toBeVisible()
  expect(server.pages).toEqual([])
})

/** Runs in the page: a leave that takes longer than any request has taken so long at once. */
function hastenLeaves() {
  const begin = window.setTimeout.bind(window)
  const hastened = (go: () => void, ms?: number) => begin(go, ms === 45_000 ? 0 : ms)
  window.setTimeout = Object.assign(hastened, begin)
}

test('a reader who stays when the browser asks is told what is missing', async ({
  page,
  server,
}) => {
  const alerts = await hearAlerts(page)
  await page.evaluate(hastenLeaves)
  await page.evaluate(() => {
    window.addEventListener('beforeunload', (event) => event.preventDefault())
  })
  const asked = page.waitForEvent('dialog')
  server.lose(assets)
  await rowLink(page, 'team/app').click()
  await (await asked).dismiss()
  await expect.poll(alerts).toContain(lost)
  expect(server.pages).toEqual([])
})

test('where nothing answers, the page that stands is not given up', async ({ page, server }) => {
  server.lose(assets)
  server.answerPages(false)
  await rowLink(page, 'team/app').click()
  const alert = alertNamed(page, lost)
  await expect(alert).toBeVisible()
  await expect(page).toHaveURL(/team\/app$/)
  await expect(page.getByRole('banner').getByRole('link', { name: 'Berth' })).toBeVisible()
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(alert).toBeVisible()
  expect(server.pages).toEqual([])

  server.answerPages(true)
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(heading(page, 'team/app')).toBeVisible()
  await page.goBack()
  await expectRange(page, 'Repositories 1 to')
  await expect(page).toHaveURL(/\?severity=medium$/)
})

/** Opens a repository where its page's file cannot arrive. */
async function openOffline(page: Page) {
  await page.context().setOffline(true)
  await rowLink(page, 'team/app').click()
  await expect(alertNamed(page, lost)).toBeVisible()
}

test('a page whose file was asked for offline opens when the network is back', async ({
  page,
  context,
}) => {
  await openOffline(page)
  await context.setOffline(false)
  await expect(heading(page, 'team/app')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a page whose file was asked for offline opens when it is asked for again', async ({
  page,
  context,
}) => {
  await openOffline(page)
  await page.goBack()
  await expectRange(page, 'Repositories 1 to')
  await context.setOffline(false)
  await rowLink(page, 'team/app').click()
  await expect(heading(page, 'team/app')).toBeVisible()
})

test('a page whose file was lost for a moment opens when its link is pressed again', async ({
  page,
  server,
}) => {
  server.answerPages(false)
  server.lose(assets)
  await page.getByRole('link', { name: 'Berth' }).click()
  await expect(alertNamed(page, lost)).toBeVisible()
  server.answerPages(true)
  await page.getByRole('link', { name: 'All registries' }).click()
  await expect(heading(page, 'Registries')).toBeVisible()
  expect(server.pages).toEqual(['/registries'])
})

test('where the page was not left after all, trying again is possible', async ({
  page,
  server,
}) => {
  server.lose(assets)
  server.answerPages(false)
  await rowLink(page, 'team/app').click()
  const again = alertNamed(page, lost).getByRole('button', { name: 'Try again' })
  await expect(again).toBeVisible()
  const alerts = await hearAlerts(page)
  server.answerPages(true)
  // As where the reader stays or presses Stop: 204 leaves a browser where it is.
  await page.route(/team\/app$/, (route) => route.fulfill({ status: 204 }))
  const asked = page.waitForRequest(/team\/app$/)
  await again.click()
  await asked
  // It said that it was trying, and then offers it again.
  await expect.poll(alerts).toMatch(/Trying again….*Try again/s)
})

test('a page is not loaded anew for a reader who has gone on', async ({ page, server }) => {
  const answer = await hold(page, 'GET', /:\d+\/$/)
  server.lose(assets)
  const probed = page.waitForRequest(/:\d+\/$/)
  await rowLink(page, 'team/app').click()
  await probed
  const served = page.waitForResponse(/:\d+\/$/)
  await severityChoice(page).selectOption('High')
  await expect(page).toHaveURL(/\?severity=high$/)
  answer()
  await served
  const refreshed = page.waitForResponse(/\/repositories\?/)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await refreshed
  await expect(page).toHaveURL(/\?severity=high$/)
  expect(server.pages).toEqual([])
})

test('a page that could not be opened leaves the way to others', async ({ page, server }) => {
  server.answerPages(false)
  server.lose(assets)
  await rowLink(page, 'team/app').click()
  await expect(alertNamed(page, lost)).toBeVisible()
  await page.goBack()
  await expectRange(page, 'Repositories 1 to')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.goto(`${server.url}${listOf(prod)}`)
  await expectRange(page, 'Repositories 1 to 50')
})

test('no release takes the page away while the end of a delete is awaited', async ({
  page,
  server,
}) => {
  // A list that was opened from a page whose file this document has never had.
  await page.goto(`${server.url}registries`)
  await page.getByRole('link', { name: 'failure-lab' }).click()
  await expectRange(page, 'Repositories 1 to')
  await page.reload()
  await startSelecting(page)
  await boxOf(page, 'team/app').check()
  const { confirm } = await readyToDeleteSeveral(page, 'delete 1 repository')
  const answer = await hold(page, 'DELETE', /team%2Fapp$/)
  await confirm.click()
  server.pages.length = 0
  server.lose(assets)
  await page.goBack()
  await page.getByRole('button', { name: 'Leave' }).click()
  await expect(alertNamed(page, lost)).toBeVisible()
  answer()
  await expect(messages(page)).toContainText('Of 1 repository: 1 deleted.')
  expect(server.pages).toEqual([])
})
