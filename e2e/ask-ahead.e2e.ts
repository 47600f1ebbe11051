import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, alertNamed, heading, listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { numbered } from './list.ts'
import { expectNames, expectRange, repositoriesTable } from './table.ts'

const { prod, failureLab } = REGISTRY_IDS

test.beforeEach(({ expectedErrors }) => {
  expectedErrors.push('Failed to load resource')
})

for (const [status, title] of [
  [429, 'Too many requests (429)'],
  [503, 'The registry is busy (503)'],
] as const) {
  test(`T31: nothing is asked ahead while a ${status} asks for a rest`, async ({ page, api }) => {
    await page.goto(listOf(prod))
    await expectRange(page, 'Repositories 1 to 50')
    // The second page has been asked for ahead.
    const reads = async () => (await api.requests()).map(({ path }) => path)
    await expect.poll(async () => (await reads()).join()).toContain('offset=50&')
    const headers = { 'Retry-After': '30' }
    await api.change({ rules: [{ path: 'offset=0', status, headers, times: 1 }] })
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect(alertNamed(page, title)).toBeVisible()
    await repositoriesTable(page).getByRole('link').first().hover()
    await repositoriesTable(page).getByRole('link').last().hover()
    await page.getByRole('button', { name: 'Next page' }).click()
    await expectRange(page, 'Repositories 51 to 100')
    const ahead = (await reads()).filter((path) => /\/repositories\/|offset=100&/.test(path))
    expect(ahead).toEqual([])
  })
}

test('T31: no artifact is asked for ahead while the API asks for a rest', async ({ page, api }) => {
  await page.goto(addressOf(failureLab, 'team/app'))
  const artifacts = page.getByRole('table', { name: 'Artifacts' })
  await expect(artifacts.getByRole('rowheader')).toHaveCount(3)
  const headers = { 'Retry-After': '30' }
  await api.change({ rules: [{ path: 'orderBy=', status: 429, headers }] })
  await artifacts.getByRole('columnheader', { name: 'Last push' }).getByRole('button').click()
  await expect(alertNamed(page, 'Too many requests (429)')).toBeVisible()
  await page.goBack()
  await expect(artifacts.getByRole('rowheader')).toHaveCount(3)
  await artifacts.getByRole('link').first().hover()
  await artifacts.getByRole('link').first().focus()
  // Asked for last, and so answered after what would have been asked ahead.
  await page.getByRole('button', { name: 'Refresh' }).click()
  const reads = async () => (await api.requests()).map(({ path }) => path)
  await expect
    .poll(async () => (await reads()).filter((path) => path.endsWith('team%2Fapp')).length)
    .toBeGreaterThan(1)
  expect((await reads()).filter((path) => path.includes('/artifacts/'))).toEqual([])
})

test('what failed when it was asked for ahead waits for who opens it', async ({ page, api }) => {
  await api.set({
    repositories: { [prod]: numbered(2) },
    rules: [{ path: '/repositories/app-001', status: 503, times: 2 }],
  })
  const reads = async () =>
    (await api.requests())
      .filter(({ path }) => path.endsWith('/app-001'))
      .map(({ status }) => status)
  await page.goto(listOf(prod, '?orderBy=name'))
  await expectNames(repositoriesTable(page), ['app-001', 'app-002'])
  const link = page.getByRole('link', { name: 'app-001' })
  await link.hover()
  await expect.poll(reads).toEqual([503, 503])
  await page.getByRole('link', { name: 'app-002' }).hover()
  await link.hover()
  await link.focus()
  // Asked for last, and so answered after what would have been asked ahead.
  const refreshed = page.waitForResponse(/\/repositories\?/)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await refreshed
  expect(await reads()).toEqual([503, 503])

  await link.click()
  await expect(heading(page, 'app-001')).toBeVisible()
  await expect.poll(reads).toEqual([503, 503, 200])
})

for (const [words, connection] of [
  ['saves data', { saveData: true, effectiveType: '4g' }],
  ['is slow', { effectiveType: '3g' }],
  ['is metered', { effectiveType: '4g', type: 'cellular' }],
] as const) {
  test(`nothing is asked ahead where the network ${words}`, async ({ page, api }) => {
    const files: string[] = []
    page.on('request', (sent) => files.push(sent.url()))
    await page.addInitScript((told) => {
      Object.defineProperty(navigator, 'connection', { value: told })
    }, connection)
    await page.goto(listOf(prod))
    await expectRange(page, 'Repositories 1 to 50')
    await repositoriesTable(page).getByRole('link').first().hover()
    await page.getByRole('button', { name: 'Next page' }).hover()
    const next = page.waitForResponse(/offset=50&/)
    await page.getByRole('button', { name: 'Next page' }).click()
    await next
    await expectRange(page, 'Repositories 51 to 100')
    await page.waitForLoadState('networkidle')
    expect(files.filter((url) => url.includes('other-pages'))).toEqual([])
    const paths = (await api.requests()).map(({ path }) => path)
    expect(paths.filter((path) => path.includes('offset=50&'))).toHaveLength(1)
    expect(paths.filter((path) => /\/repositories\/|offset=100&/.test(path))).toEqual([])
  })
}

test('a next page that has grown old is asked for when the pointer comes near', async ({
  page,
  api,
}) => {
  await page.clock.install()
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 50')
  const reads = async () =>
    (await api.requests()).filter(({ path }) => path.includes('offset=50&')).length
  await expect.poll(reads).toBe(1)
  const next = page.getByRole('button', { name: 'Next page' })
  await next.hover()
  await page.getByRole('button', { name: 'Previous page' }).hover()
  await page.clock.fastForward(16_000)
  await next.hover()
  await expect.poll(reads).toBe(2)
})

test('pointing at a name fetches the file that shows it', async ({ page }) => {
  const files: string[] = []
  page.on('request', (sent) => files.push(new URL(sent.url()).pathname))
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 50')
  const scripts = () => files.filter((path) => /other-pages.*js$/.test(path)).length
  expect(scripts()).toBe(0)
  await repositoriesTable(page).getByRole('link').first().hover()
  await expect.poll(scripts).toBe(1)
  await repositoriesTable(page).getByRole('link').nth(1).hover()
  await repositoriesTable(page).getByRole('link').nth(1).click()
  await expect(page.getByRole('table', { name: 'Artifacts' })).toBeVisible()
  expect(scripts()).toBe(1)
})
