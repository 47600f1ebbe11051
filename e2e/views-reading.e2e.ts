import { REGISTRY_IDS } from '../local-api/registries.ts'
import type { Page } from '@playwright/test'
import { listOf } from './detail.ts'
import { apiAt, expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import { listQueries, numbered } from './list.ts'
import { ago } from './one-repository.ts'
import { local, servers } from './servers.ts'
import { deletedNames, readyToDeleteSeveral, selectRows } from './selection.ts'
import { expectNames, expectRange, repositoriesTable } from './table.ts'
import { viewLink, viewStatus } from './views.ts'

const never = { pullCount: 0, lastPulledAt: null, lastPushedAt: ago(200) }
const idle = numbered(1300, () => never)
const list = listOf(REGISTRY_IDS.sandbox, '?view=never-pulled')

test.beforeEach(({ api }) => api.set({ repositories: { [REGISTRY_IDS.sandbox]: idle } }))

test('shows what was found while it looks on, and can be stopped and gone on with', async ({
  page,
  api,
}) => {
  const rest = await hold(page, 'GET', /offset=80/)
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50, more follow')
  await expect(page.getByText('100 found so far, 100 looked at')).toBeVisible()
  await page.getByRole('button', { name: 'Stop' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused()
  // What was under way still counts; nothing is asked from then on.
  rest()
  await expect(viewStatus(page)).toHaveText(
    'Stopped: 1,080 found, 1,080 looked at, and there may be more.',
  )
  expect(await listQueries(api)).toHaveLength(2)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(viewStatus(page)).toHaveText('1,300 in all, 1,300 looked at.')
})

test('asks no further once the reader has left, and goes on when they come back', async ({
  page,
  api,
}) => {
  const rest = await hold(page, 'GET', /offset=80/)
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50, more follow')
  await page.getByRole('link', { name: 'app-007' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'app-007' })).toBeVisible()
  rest()
  await page.goBack()
  await expect(viewStatus(page)).toHaveText('1,300 in all, 1,300 looked at.')
  // The first 100 were not asked for again.
  expect((await listQueries(api)).filter((query) => query.get('offset') === '0')).toHaveLength(1)
})

test('a failure says how far it came, and is gone on from', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('503')
  await api.change({ rules: [{ path: 'offset=80', status: 503, times: 5 }] })
  await page.clock.install()
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50, more follow')
  const alert = page.getByRole('alert')
  await expect(async () => {
    await page.clock.runFor(2000)
    await expect(alert).toContainText('100 were found before.', { timeout: 100 })
  }).toPass()
  await expect(
    page.getByText('Not read to the end: 100 found, 100 looked at').first(),
  ).toBeAttached()
  await expect(repositoriesTable(page).getByRole('rowheader')).toHaveCount(50)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(async () => {
    await page.clock.runFor(2000)
    await expect(viewStatus(page)).toHaveText('1,300 in all, 1,300 looked at.', { timeout: 100 })
  }).toPass()
  await expect(alert).toHaveCount(0)
})

test('rests as long as the API wants it to', async ({ page, api, expectedErrors }) => {
  expectedErrors.push('429')
  await api.change({
    rules: [{ path: 'offset=80', status: 429, times: 1, headers: { 'Retry-After': '120' } }],
  })
  await page.clock.install()
  await page.goto(list)
  await expect(page.getByText('The registry asked for a rest. Goes on in')).toBeVisible()
  const asked = (await listQueries(api)).length
  await page.clock.runFor(110_000)
  expect(await listQueries(api)).toHaveLength(asked)
  await page.clock.runFor(12_000)
  await expect(viewStatus(page)).toHaveText('1,300 in all, 1,300 looked at.')
})

test('nothing to be read at all is a failure, and no empty view', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('500')
  await api.change({ rules: [{ path: 'orderBy=pullCount', status: 500, times: 1 }] })
  await page.goto(list)
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByText('Not read', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'No repository is one of these' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expectRange(page, 'Repositories 1 to 50, more follow')
})

test('rows are selected across its pages, and deleted ones leave it', async ({ page, api }) => {
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50, more follow')
  await selectRows(page, 'app-001', 'app-002')
  await page.getByRole('button', { name: 'Next page' }).click()
  await expectRange(page, 'Repositories 51 to 100, more follow')
  await page.getByRole('checkbox', { name: 'Select app-060' }).check()
  const { dialog, confirm, close } = await readyToDeleteSeveral(page, 'delete 3 repositories')
  await confirm.click()
  await expect(close).toBeVisible()
  await close.click()
  await expect(dialog).toHaveCount(0)
  expect(deletedNames(await api.requests('DELETE'))).toEqual(['app-001', 'app-002', 'app-060'])
  await expect(viewStatus(page)).toHaveText('1,297 in all, 1,300 looked at.')
  await page.getByRole('button', { name: 'Previous page' }).click()
  await expect(repositoriesTable(page).getByRole('rowheader').first()).toHaveText('app-003')
})

test('one that is deleted on its page is gone when the reader is back', async ({ page, api }) => {
  await api.set({ repositories: { [REGISTRY_IDS.sandbox]: idle.slice(0, 3) } })
  await page.goto(list)
  await expectNames(repositoriesTable(page), ['app-001', 'app-002', 'app-003'])
  await page.getByRole('link', { name: 'app-002' }).click()
  await page.getByRole('button', { name: 'Delete repository' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('textbox').fill('app-002')
  await dialog.getByRole('button', { name: 'Delete repository' }).click()
  await expectNames(repositoriesTable(page), ['app-001', 'app-003'])
  await expect(page).toHaveURL(/view=never-pulled$/)
  await expect(page.getByRole('heading', { name: 'Repositories' })).toBeVisible()
})

test('Refresh looks anew, and keeps the rows until there are others', async ({ page, api }) => {
  await api.set({ repositories: { [REGISTRY_IDS.sandbox]: idle.slice(0, 3) } })
  await page.goto(list)
  await expectNames(repositoriesTable(page), ['app-001', 'app-002', 'app-003'])
  await api.change({
    put: [
      {
        registryId: REGISTRY_IDS.sandbox,
        repository: { name: 'app-002', metadata: { pullCount: 1, lastPulledAt: ago(0) } },
      },
    ],
  })
  const go = await hold(page, 'GET', /orderBy=pullCount/)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(repositoriesTable(page)).toHaveAttribute('aria-busy', 'true')
  await expectNames(repositoriesTable(page), ['app-001', 'app-002', 'app-003'])
  go()
  await expectNames(repositoriesTable(page), ['app-001', 'app-003'])
  await expect(repositoriesTable(page)).toHaveAttribute('aria-busy', 'false')
})

test('a Refresh that fails leaves the rows, and says when they were found', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('500')
  await api.set({ repositories: { [REGISTRY_IDS.sandbox]: idle.slice(0, 3) } })
  await page.goto(list)
  await expect(viewStatus(page)).toHaveText('3 in all, 3 looked at.')
  const asOf = page.getByText(/^as of /)
  const found = (await asOf.textContent()) ?? ''
  await api.change({ rules: [{ path: 'orderBy=pullCount', status: 500, times: 1 }] })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByRole('alert')).toContainText('3 were found before.')
  await expectNames(repositoriesTable(page), ['app-001', 'app-002', 'app-003'])
  await expect(viewStatus(page)).toHaveText('Not read anew: 3 found before, 3 looked at.')
  await expect(asOf).toHaveText(found)
  await api.change({ remove: [{ registryId: REGISTRY_IDS.sandbox, name: 'app-002' }] })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(viewStatus(page)).toHaveText('2 in all, 2 looked at.')
  await expectNames(repositoriesTable(page), ['app-001', 'app-003'])
})

/** How many were not pulled for so many days, from every row of the registry. */
async function countForgotten(page: Page, days: number): Promise<number> {
  const since = ago(days)
  let count = 0
  for (let offset = 0; offset < 100_000; offset += 1000) {
    const path = `api/registries/${REGISTRY_IDS.prod}/repositories?limit=1000&orderBy=name`
    const response = await page.request.get(`${path}&offset=${offset}`)
    const { items }: { items: { metadata: Record<string, string | null> }[] } =
      await response.json()
    count += items.filter(({ metadata }) => {
      const { lastPulledAt, lastPushedAt } = metadata
      return (lastPulledAt ?? lastPushedAt ?? since) < since
    }).length
  }
  return count
}

test.describe('with 100,000 repositories', () => {
  test.use({ baseURL: servers.large.url })

  for (const nulls of ['first', 'last'] as const) {
    test(`the first of what was never pulled take one answer, with nulls ${nulls}`, async ({
      page,
      stateId,
    }) => {
      const api = apiAt(`${local.largeControlUrl}/states/${stateId}`)
      await api.set({ nulls })
      const rest = await hold(page, 'GET', /offset=80/)
      await page.goto(listOf(REGISTRY_IDS.prod))
      await expectRange(page, 'Repositories 1 to 50, more follow')
      await viewLink(page, 'Never pulled').click()
      await expectRange(page, 'Repositories 1 to 50, more follow')
      await expect(repositoriesTable(page).getByText('never')).toHaveCount(50)
      // The list itself asks ahead for its next page.
      const asked = (await listQueries(api)).map((query) => query.get('orderBy'))
      expect(asked.filter((orderBy) => orderBy !== '-lastPush')).toEqual(['pullCount'])
      rest()
      await expect(viewStatus(page)).toHaveText(/^8,\d\d\d in all, 8,\d\d\d looked at\.$/)
      await fetch(`${local.largeControlUrl}/states/${stateId}`, { method: 'DELETE' })
    })

    test(`what nobody pulls is found to the last, with nulls ${nulls}`, async ({
      page,
      stateId,
    }) => {
      const api = apiAt(`${local.largeControlUrl}/states/${stateId}`)
      await api.set({ nulls })
      await page.goto(listOf(REGISTRY_IDS.prod, '?view=not-pulled&days=500'))
      await expect(viewStatus(page)).toHaveText(/^[\d,]+ in all, [\d,]+ looked at\.$/)
      const count = await countForgotten(page, 500)
      await expect(viewStatus(page)).toHaveText(
        new RegExp(`^${count.toLocaleString('en')} in all,`),
      )
      await fetch(`${local.largeControlUrl}/states/${stateId}`, { method: 'DELETE' })
    })
  }
})
