import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import { chooseFromMenu } from './list-menu.ts'
import { listQueries, numbered } from './list.ts'
import { expectRange } from './table.ts'
import { viewLink, viewStatus } from './views.ts'

const list = listOf(REGISTRY_IDS.sandbox)

test.beforeEach(({ api }) =>
  api.set({
    repositories: {
      [REGISTRY_IDS.sandbox]: [
        ...numbered(2100),
        { name: 'other', metadata: { lastSeverity: 'critical' } },
      ],
    },
  }),
)

/** Counts the first 1,000 of the list; the next answer comes with `rest`. */
async function countFirst1000(page: Page) {
  const count = page.getByRole('status', { name: 'Count' })
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50, more follow')
  const rest = await hold(page, 'GET', /offset=980/)
  await chooseFromMenu(page, 'Count')
  await expect(count).toContainText('1,000 so far.')
  return { count, rest }
}

test('counts when it is asked to, by name, in pages of 1,000, and says when', async ({
  page,
  api,
}) => {
  const count = page.getByRole('status', { name: 'Count' })
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50, more follow')
  const before = (await listQueries(api)).length
  const rest = await hold(page, 'GET', /orderBy=name.*|offset=980/)
  await chooseFromMenu(page, 'Count')
  await expect(count).toContainText('Counting… 0 so far.')
  rest()
  await expect(count).toHaveText(
    /^2,101 repositories in this registry, counted at \d\d:\d\d:\d\d\.$/,
  )
  const asked = (await listQueries(api)).slice(before)
  expect(asked.map((query) => [query.get('limit'), query.get('orderBy')])).toEqual([
    ['1000', 'name'],
    ['1000', 'name'],
    ['1000', 'name'],
  ])
  // It stays what it is of: pages and orders change nothing, another search does.
  await page.getByRole('button', { name: 'Next page' }).click()
  await expectRange(page, 'Repositories 51 to 100, more follow')
  await expect(count).toContainText('2,101 repositories')
  await page.getByRole('combobox', { name: 'Severity' }).selectOption('Critical')
  await expectRange(page, 'Repositories 1 to 1')
  await expect(count).toHaveText('')
  await chooseFromMenu(page, 'Count')
  await expect(count).toHaveText(/^1 repository that fits the filters, counted at/)
  await page.getByRole('button', { name: 'Dismiss the count' }).click()
  await expect(count).toHaveText('')
})

test('is stopped and gone on with, and never calls a part the whole', async ({ page }) => {
  const { count, rest } = await countFirst1000(page)
  await page.getByRole('button', { name: 'Stop' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused()
  await expect(count).toHaveText(
    /^Counting was stopped: at least 1,000 repositories in this registry\./,
  )
  // What was under way still counts.
  rest()
  await expect(count).toContainText('at least 1,980 repositories')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(count).toHaveText(/^2,101 repositories in this registry, counted at/)
})

test('rests where the API wants it to, and says how far it came where it fails', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('429', '500')
  const count = page.getByRole('status', { name: 'Count' })
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50, more follow')
  await api.change({
    rules: [
      { path: 'offset=980', status: 429, times: 1, headers: { 'Retry-After': '60' } },
      { path: 'offset=980', status: 500, times: 1 },
    ],
  })
  await page.clock.install()
  await chooseFromMenu(page, 'Count')
  await expect(count).toContainText('The registry asked for a rest. Goes on in')
  await page.clock.runFor(62_000)
  // The failure is told by itself, and not once more with the count.
  await expect(count).toHaveText(/^Not counted to the end: at least 1,000 repositories[^.]*\.$/)
  await expect(page.getByRole('alert')).toContainText('The registry failed')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(count).toHaveText(/^2,101 repositories in this registry, counted at/)
})

test('a lost connection is no wish of the registry’s', async ({ page, expectedErrors }) => {
  expectedErrors.push('Failed to load resource')
  const count = page.getByRole('status', { name: 'Count' })
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50, more follow')
  await page.route(/offset=980/, (route) => route.abort(), { times: 3 })
  await page.clock.install()
  await chooseFromMenu(page, 'Count')
  await expect(count).toContainText('The dashboard could not be reached. Goes on in')
  await page.clock.runFor(10_000)
  await expect(count).toHaveText(/^2,101 repositories in this registry, counted at/)
})

test('rests while another view is shown, and goes on when the reader is back', async ({ page }) => {
  const { count, rest } = await countFirst1000(page)
  await viewLink(page, 'Never pulled').click()
  await expect(viewStatus(page)).toBeVisible()
  await expect(count).toHaveCount(0)
  await page.goBack()
  await expect(count).toContainText('Counting… 1,000 so far.')
  rest()
  await expect(count).toHaveText(/^2,101 repositories in this registry, counted at/)
})

test('a view says how many it holds by itself', async ({ page }) => {
  await page.goto(`${list}?view=never-pulled`)
  await expectRange(page, 'Repositories 1 to 50, more follow')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  const menu = page.getByRole('group', { name: 'More' })
  await expect(menu.getByRole('button', { name: 'Export…' })).toBeVisible()
  await expect(menu.getByRole('button', { name: 'Count' })).toHaveCount(0)
})
