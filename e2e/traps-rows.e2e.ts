import { REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf, openDelete, rowLink } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { listQueries, nextPage, numbered, previousPage, severityChoice } from './list.ts'
import { expectNames, expectRange, repositoriesTable, rowCells } from './table.ts'

const { sandbox } = REGISTRY_IDS
const refresh = { name: 'Refresh' }

test('T19: a row stays itself when others come before it', async ({ page, api }) => {
  const repositories = ['a', 'b', 'c'].map((name, index) => ({
    name,
    metadata: { pullCount: 10 + index, lastPushedAt: `2026-01-0${9 - index}T00:00:00Z` },
  }))
  await api.set({ repositories: { [sandbox]: repositories } })
  await page.goto(listOf(sandbox))
  await expectNames(repositoriesTable(page), ['a', 'b', 'c'])
  await rowLink(page, 'b').focus()
  await api.change({ put: [{ registryId: sandbox, repository: { name: 'new' } }] })
  // A click takes no focus in every browser; this one must leave it on the row.
  await page.getByRole('button', refresh).evaluate((button: HTMLElement) => button.click())
  await expectNames(repositoriesTable(page), ['new', 'a', 'b', 'c'])
  await expect(rowLink(page, 'b')).toBeFocused()
  for (const [name, pulls] of Object.entries({ new: '0', a: '10', b: '11', c: '12' })) {
    expect((await rowCells(repositoriesTable(page), name)).Pulls).toBe(pulls)
  }

  await page.keyboard.press('Enter')
  const { confirmation } = await openDelete(page, 'b')
  await confirmation.fill('b')
  await confirmation.press('Enter')
  await expectNames(repositoriesTable(page), ['new', 'a', 'c'])
})

test('T24: a push while pages are turned hides no row and shows none twice', async ({
  page,
  api,
}) => {
  const table = repositoriesTable(page)
  const repositories = ['d', 'c', 'b', 'a'].map((name, index) => ({
    name,
    metadata: { lastPushedAt: `2026-01-0${9 - index}T00:00:00Z` },
  }))
  await api.set({ repositories: { [sandbox]: repositories } })
  await page.goto(listOf(sandbox, '?limit=2'))
  await expectNames(table, ['d', 'c'])
  // The next page is fetched at once, so that both are of the same moment.
  const fetched = async () =>
    (await api.requests('GET')).filter(({ status }) => status === 200).map(({ path }) => path)
  await expect.poll(async () => (await fetched()).join()).toContain('offset=2&')
  await api.change({ put: [{ registryId: sandbox, repository: { name: 'new' } }] })
  await nextPage(page).click()
  await expectNames(table, ['b', 'a'])
  await previousPage(page).click()
  await expectNames(table, ['d', 'c'])
  await page.getByRole('button', refresh).click()
  await expectNames(table, ['new', 'd'])
})

const pushedAt = (name: string, hour: number) => ({
  name,
  metadata: { lastPushedAt: `2026-02-01T${hour}:00:00Z` },
})

test('T24: after Refresh, the page that follows is as new as the one on the screen', async ({
  page,
  api,
}) => {
  const repositories = [pushedAt('d', 14), pushedAt('c', 13), pushedAt('b', 12), pushedAt('a', 11)]
  await api.set({ repositories: { [sandbox]: repositories } })
  await page.goto(listOf(sandbox, '?limit=2'))
  await expectNames(repositoriesTable(page), ['d', 'c'])
  await expect.poll(async () => (await listQueries(api)).length).toBe(2)
  await api.change({ put: [{ registryId: sandbox, repository: pushedAt('new', 15) }] })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expectNames(repositoriesTable(page), ['new', 'd'])
  await nextPage(page).click()
  await expectNames(repositoriesTable(page), ['c', 'b'])
})

test('T25: an API that gives fewer rows than asked for, and misquotes, loses none', async ({
  page,
  api,
}) => {
  await api.set({ repositories: { [sandbox]: numbered(60) } })
  await page.route(/\/api\/.*\/repositories\?/, async (route) => {
    const url = new URL(route.request().url())
    url.searchParams.set('limit', String(Math.min(20, Number(url.searchParams.get('limit')))))
    const response = await route.fetch({ url: url.href })
    await route.fulfill({ response, json: { ...(await response.json()), offset: 7, limit: 3 } })
  })
  const names = numbered(60).map(({ name }) => name)
  await page.goto(listOf(sandbox, '?orderBy=name'))
  await expectNames(repositoriesTable(page), names.slice(0, 50))
  await expectRange(page, 'Repositories 1 to 50, more follow')
  await nextPage(page).click()
  await expectNames(repositoriesTable(page), names.slice(50))
  await expectRange(page, 'Repositories 51 to 60, the last')
})

test('T26: no finding, no scan and an unknown word differ, and Any severity finds all', async ({
  page,
  api,
}) => {
  const words = {
    absent: [{}, 'Not scanned'],
    clean: [{ lastSeverity: 'none' }, 'None'],
    empty: [{ lastSeverity: '' }, 'Not scanned'],
    loud: [{ lastSeverity: 'HIGH' }, 'High'],
    nothing: [{ lastSeverity: null }, 'Not scanned'],
    strange: [{ lastSeverity: 'catastrophic' }, 'catastrophic'],
  } as const
  const repositories = Object.entries(words).map(([name, [metadata]]) => ({ name, metadata }))
  await api.set({ repositories: { [sandbox]: repositories } })
  await page.goto(listOf(sandbox, '?orderBy=name'))
  const table = repositoriesTable(page)
  await expectNames(table, Object.keys(words))
  for (const [name, [, word]] of Object.entries(words)) {
    expect((await rowCells(table, name))['Severity of last push']).toBe(word)
  }
  await severityChoice(page).selectOption('None')
  await expectNames(table, ['clean'])
  await severityChoice(page).selectOption('Any severity')
  await expectNames(table, Object.keys(words))
  await expect(page).toHaveURL(/\?orderBy=name$/)
})

test('T27: no date, a zero one and one ahead are told as such, and a time grows old', async ({
  page,
  api,
}) => {
  const now = new Date('2026-11-20T13:03:22Z')
  const hours = (count: number) => new Date(now.getTime() + count * 3_600_000).toISOString()
  const pushed = {
    ago: hours(-0.5),
    ahead: hours(60),
    'clock ahead': hours(15 / 3600),
    epoch: '1970-01-01T00:00:00Z',
    none: null,
    'year one': '0001-01-01T00:00:00Z',
  }
  const repositories = Object.entries(pushed).map(([name, lastPushedAt]) => ({
    name,
    metadata: { lastPushedAt, pullCount: name === 'none' ? 88 : 0 },
  }))
  await page.clock.install({ time: now })
  await api.set({ repositories: { [sandbox]: repositories } })
  await page.goto(listOf(sandbox, '?orderBy=name'))
  const table = repositoriesTable(page)
  await expectNames(table, Object.keys(pushed))
  const justNow = /^(just now|\d+ seconds? ago)$/
  const told = ['30 minutes ago', 'in 2 days', justNow, 'unknown', 'unknown', 'unknown']
  for (const [index, name] of Object.keys(pushed).entries()) {
    const cells = await rowCells(table, name)
    expect(cells['Last push']).toMatch(told[index] ?? '')
    expect(cells['Last pull']).toBe(name === 'none' ? 'unknown' : 'never')
  }

  await page.clock.fastForward('03:00:00')
  await expect(table.getByRole('time')).toHaveText(['3 hours ago', 'in 2 days', '2 hours ago'])
})
