import { REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { expectRange, repositoriesTable } from './table.ts'

const { prod } = REGISTRY_IDS
const list = listOf(prod, '?orderBy=name')
const asOf = '2026-11-20T13:03:22Z'

/** A name, its last push as the API writes it, the words at 13:03:22 UTC, and the exact time in Berlin. */
const pushes = [
  ['a', '2026-11-20T10:15:30Z', '2 hours ago', '20 Nov 2026, 11:15 CET'],
  ['b', '2026-11-20T13:03:22Z', 'just now', '20 Nov 2026, 14:03 CET'],
  ['c', '2026-11-20T13:02:00+01:00', '1 hour ago', '20 Nov 2026, 13:02 CET'],
  ['d', '2026-11-19T11:00Z', '1 day ago', '19 Nov 2026, 12:00 CET'],
  ['e', '2026-07-01T22:30:00Z', '4 months ago', '2 Jul 2026, 00:30 CEST'],
  ['f', '2026-10-25T00:30:00Z', '3 weeks ago', '25 Oct 2026, 02:30 CEST'],
  ['g', '2026-10-25T01:30:00Z', '3 weeks ago', '25 Oct 2026, 02:30 CET'],
  ['h', '2026-11-22T13:03:22Z', 'in 2 days', '22 Nov 2026, 14:03 CET'],
  ['i', '2019-01-01T00:00:00Z', '7 years ago', '1 Jan 2019, 01:00 CET'],
] as const

const repositories = pushes.map(([name, lastPushedAt]) => ({ name, metadata: { lastPushedAt } }))

test.beforeEach(async ({ page, api }) => {
  await page.clock.setFixedTime(asOf)
  await api.set({ repositories: { [prod]: repositories } })
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 9')
})

test('a time is told in words, with the exact one in the zone of the reader', async ({ page }) => {
  const times = repositoriesTable(page).getByRole('time')
  await expect(times).toHaveText(pushes.map(([, , words]) => words))
  for (const [index, [, instant, , exact]] of pushes.entries()) {
    await expect(times.nth(index)).toHaveAttribute('title', exact)
    await expect(times.nth(index)).toHaveAttribute('datetime', new Date(instant).toISOString())
  }
})

test('a refresh says as of when, and one that fails says from when the rows are', async ({
  page,
  api,
  expectedErrors,
}) => {
  const refresh = page.getByRole('button', { name: 'Refresh' })
  const alert = page.getByRole('alert')
  await expect(page.getByText('as of 14:03:22')).toBeVisible()

  await page.clock.setFixedTime('2026-11-20T13:05:07Z')
  await refresh.click()
  await expect(page.getByText('as of 14:05:07')).toBeVisible()

  expectedErrors.push('the server responded with a status of 500')
  await page.clock.setFixedTime('2026-11-20T13:30:00Z')
  await api.change({ rules: [{ path: '/repositories?', status: 500, times: 1 }] })
  await refresh.click()
  await expect(alert.getByRole('heading')).toHaveText('The registry failed (500)')
  await expect(alert).toContainText('The rows below are from 14:05:07.')
  await expect(page.getByText('as of 14:05:07')).toBeVisible()
  await expect(repositoriesTable(page).getByRole('rowheader')).toHaveCount(9)

  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(alert).toBeHidden()
  await expect(page.getByText('as of 14:30:00')).toBeVisible()
})
