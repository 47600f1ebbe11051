import { REGISTRY_IDS } from '../local-api/registries.ts'
import type { PartialRepository } from '../local-api/state.ts'
import { listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import { listQueries } from './list.ts'
import { ago } from './one-repository.ts'
import { boxOf, readyToDeleteSeveral, selectRows } from './selection.ts'
import { expectNames, expectRange, repositoriesTable } from './table.ts'
import { viewLink, viewStatus } from './views.ts'

const named = (name: string, metadata: PartialRepository['metadata'] = {}) => ({ name, metadata })

/** Of every kind that the views tell apart; names say what they are. */
const mixed: PartialRepository[] = [
  named('busy', { pullCount: 900, lastPulledAt: ago(0), lastPushedAt: ago(1) }),
  named('forgotten', { pullCount: 0, lastPulledAt: null, lastPushedAt: ago(200) }),
  named('just-pushed', { pullCount: 0, lastPulledAt: null, lastPushedAt: ago(3) }),
  named('stale', { pullCount: 4, lastPulledAt: ago(120), lastPushedAt: ago(300) }),
  named('staler', { pullCount: 4, lastPulledAt: ago(400), lastPushedAt: ago(500) }),
  named('unpatched', {
    pullCount: 70,
    lastPulledAt: ago(2),
    lastPushedAt: ago(250),
    lastSeverity: 'critical',
  }),
]

for (const nulls of ['first', 'last'] as const) {
  test.describe(`where the API has its nulls ${nulls}`, () => {
    test.beforeEach(({ api }) =>
      api.set({ nulls, repositories: { [REGISTRY_IDS.sandbox]: mixed } }),
    )

    test('each view shows what it says', async ({ page }) => {
      await page.goto(listOf(REGISTRY_IDS.sandbox))
      const table = repositoriesTable(page)
      await expect(table.getByRole('rowheader')).toHaveCount(6)
      await expect(viewLink(page, 'All')).toHaveAttribute('aria-current', 'page')

      await viewLink(page, 'Not pulled for 90 days').click()
      await expectNames(table, ['forgotten', 'staler', 'stale'])
      await expect(page).toHaveURL(/\?view=not-pulled$/)
      await expect(viewStatus(page)).toHaveText('3 in all, 4 looked at.')

      await viewLink(page, 'Never pulled').click()
      await expectNames(table, ['forgotten', 'just-pushed'])
      await expect(page).toHaveURL(/\?view=never-pulled$/)

      await viewLink(page, 'Pulled lately, not rebuilt for 180 days').click()
      await expectNames(table, ['unpatched'])
      await expect(page).toHaveURL(/\?view=not-rebuilt$/)

      await viewLink(page, 'High or critical').click()
      await expectNames(table, ['unpatched'])
      await expect(page).toHaveURL(/\?severity=high,critical&orderBy=-lastPull$/)
      await expect(viewLink(page, 'High or critical')).toHaveAttribute('aria-current', 'page')

      await page.goBack()
      await page.goBack()
      await expectNames(table, ['forgotten', 'just-pushed'])
      await viewLink(page, 'All').click()
      await expect(table.getByRole('rowheader')).toHaveCount(6)
      await expect(page).toHaveURL(/repositories$/)
    })

    test('the days can be changed, and stand in the address', async ({ page }) => {
      await page.goto(listOf(REGISTRY_IDS.sandbox, '?view=not-pulled'))
      const table = repositoriesTable(page)
      await expectNames(table, ['forgotten', 'staler', 'stale'])
      const days = page.getByRole('textbox', { name: 'Days' })
      await days.fill('2')
      await days.press('Enter')
      await expectNames(table, ['forgotten', 'just-pushed', 'staler', 'stale', 'unpatched'])
      await expect(page).toHaveURL(/\?view=not-pulled&days=2$/)
      await expect(days).toBeFocused()
      await expect(viewLink(page, 'Not pulled for 2 days')).toHaveAttribute('aria-current', 'page')
      await page.goBack()
      await expectNames(table, ['forgotten', 'staler', 'stale'])
      await expect(days).toHaveValue('90')

      await days.fill('many')
      await days.press('Enter')
      await expect(page.getByText('A whole number from 1 to 3650')).toBeVisible()
      await expect(days).toHaveValue('many')
      await expectNames(table, ['forgotten', 'staler', 'stale'])
    })
  })
}

test('what is searched for stays from view to view, and is asked of the API', async ({
  page,
  api,
}) => {
  await api.set({ repositories: { [REGISTRY_IDS.sandbox]: mixed } })
  await page.goto(listOf(REGISTRY_IDS.sandbox, '?name=stale'))
  await expect(repositoriesTable(page).getByRole('rowheader')).toHaveCount(2)
  await viewLink(page, 'Not pulled for 90 days').click()
  await expectNames(repositoriesTable(page), ['staler', 'stale'])
  await expect(page.getByRole('searchbox', { name: 'Search by name' })).toHaveValue('stale')
  const queries = await listQueries(api)
  expect(queries.every((query) => query.get('filter.name') === 'stale')).toBe(true)

  await page.getByRole('searchbox', { name: 'Search by name' }).fill('staler')
  await expectNames(repositoriesTable(page), ['staler'])
  await page.getByRole('searchbox', { name: 'Search by name' }).fill('busy')
  await expect(page.getByRole('heading', { name: 'No repository is one of these' })).toBeVisible()
  await expect(
    page.getByText('Looked for those last pulled more than 90 days ago, or never,'),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).first().click()
  await expectNames(repositoriesTable(page), ['forgotten', 'staler', 'stale'])
})

test('a view is opened by its address, and asks for nothing that it does not show', async ({
  page,
  api,
}) => {
  await api.set({ repositories: { [REGISTRY_IDS.sandbox]: mixed } })
  await page.goto(listOf(REGISTRY_IDS.sandbox, '?view=never-pulled'))
  await expectNames(repositoriesTable(page), ['forgotten', 'just-pushed'])
  const queries = await listQueries(api)
  expect(queries.map((query) => query.get('orderBy'))).toEqual(['pullCount'])
})

test('an address beyond its end leads to its last page, and Back to where the reader was', async ({
  page,
  api,
}) => {
  await api.set({ repositories: { [REGISTRY_IDS.sandbox]: mixed } })
  await page.goto('registries')
  await expect(page.getByRole('table', { name: 'Registries' })).toBeVisible()
  await page.goto(listOf(REGISTRY_IDS.sandbox, '?view=not-pulled&page=999&limit=2'))
  await expectNames(repositoriesTable(page), ['stale'])
  await expect(page).toHaveURL(/\?view=not-pulled&page=2&limit=2$/)
  await page.goBack()
  await expect(page.getByRole('table', { name: 'Registries' })).toBeVisible()
  await page.goto(listOf(REGISTRY_IDS.sandbox, '?view=not-pulled&name=busy&page=3'))
  await expect(page.getByRole('heading', { name: 'No repository is one of these' })).toBeVisible()
})

test('has pages of its own, and leads back to the row', async ({ page, api }) => {
  const rows = Array.from({ length: 130 }, (_, index) =>
    named(`idle-${String(index + 1).padStart(3, '0')}`, { pullCount: 0, lastPulledAt: null }),
  )
  await api.set({ repositories: { [REGISTRY_IDS.sandbox]: rows } })
  await page.goto(listOf(REGISTRY_IDS.sandbox, '?view=never-pulled'))
  await expectRange(page, 'Repositories 1 to 50, more follow')
  await page.getByRole('button', { name: 'Next page' }).click()
  await expectRange(page, 'Repositories 51 to 100, more follow')
  const before = await listQueries(api)
  await page.getByRole('button', { name: 'Next page' }).click()
  await expectRange(page, 'Repositories 101 to 130, the last')
  await page.getByRole('link', { name: 'idle-125' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'idle-125' })).toBeVisible()
  await page.goBack()
  await expectRange(page, 'Repositories 101 to 130, the last')
  await expect(page.getByRole('link', { name: 'idle-125' })).toBeInViewport()
  // Pages of what has been found already are turned without a word to the API.
  expect(await listQueries(api)).toHaveLength(before.length)
})

test('a page that a delete of several has emptied leads to the last one, when all is done', async ({
  page,
  api,
}) => {
  const rows = Array.from({ length: 53 }, (_, index) =>
    named(`idle-${String(index + 1).padStart(3, '0')}`, { pullCount: 0, lastPulledAt: null }),
  )
  await api.set({ repositories: { [REGISTRY_IDS.sandbox]: rows } })
  await page.goto(listOf(REGISTRY_IDS.sandbox, '?view=never-pulled&page=2'))
  await expectRange(page, 'Repositories 51 to 53')
  await selectRows(page)
  await page.getByRole('button', { name: 'Previous page' }).click()
  await boxOf(page, 'idle-007').check()
  await page.getByRole('button', { name: 'Next page' }).click()
  await expectRange(page, 'Repositories 51 to 53')
  const answer = await hold(page, 'DELETE', /idle-007$/)
  const { dialog, confirm, progress, said, close } = await readyToDeleteSeveral(
    page,
    'delete 4 repositories',
  )
  await confirm.click()
  await expect(progress).toContainText('deleting idle-007…')
  // Nothing of the page is left behind the dialog, and nobody has left.
  await expect(page.getByText('No repositories')).toBeAttached()
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  answer()
  await expect(said).toContainText('4 deleted')
  await close.click()
  await expectRange(page, 'Repositories 1 to 49')
  await expect(page).toHaveURL(/\?view=never-pulled$/)
})
