import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, factsOf, heading } from './detail.ts'
import { type Api, expect, test } from './fixtures.ts'
import { hold } from './hold.ts'

const { failureLab, edge } = REGISTRY_IDS
const name = 'payments/ledger-api'

/** Its last push is clean, and its third artifact critical and in use. */
const setUp = (api: Api, rules: NonNullable<Parameters<Api['set']>[0]['rules']> = []) => {
  const lastPulledAt = new Date(Date.now() - 2 * 3_600_000).toISOString()
  const metadata = { lastSeverity: 'none', artifactCount: 5, pullCount: 90, lastPulledAt }
  return api.set({ put: [{ registryId: failureLab, repository: { name, metadata } }], rules })
}
const worst = async (page: Page) => (await factsOf(page))['Worst still stored']
const asked = async (api: Api) =>
  (await api.requests()).flatMap(({ path }) => /limit=1(?:000)?&orderBy=-vulnM.*/.exec(path) ?? [])

test('a clean last push does not hide a critical image that is still pulled', async ({
  page,
  api,
}) => {
  await setUp(api)
  await page.goto(addressOf(failureLab, name))
  await expect.poll(() => worst(page)).toMatch(/^Critical \S+ pulled 2 hours ago$/)
  expect(await factsOf(page)).toMatchObject({ 'Severity of last push': 'None' })
  expect(await asked(api)).toEqual(['limit=1&orderBy=-vulnMaxSeverity'])
  const facts = page.getByRole('complementary', { name: 'Facts' })
  await facts.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^sha256:/)
  await expect.poll(() => factsOf(page)).toMatchObject({ 'Worst severity': 'Critical' })
})

test('Refresh finds out what has become the worst', async ({ page, api }) => {
  await setUp(api)
  await page.goto(addressOf(failureLab, name))
  await expect.poll(() => worst(page)).toMatch(/^Critical/)
  await api.change({ rules: [{ path: 'limit=1&', body: { items: [], _links: {} } }] })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect.poll(() => worst(page)).toBe('nothing stored')
})

test('it is tried again with the facts around it, and with nothing that did not fail', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('500')
  await setUp(api)
  await page.goto(addressOf(failureLab, name))
  await expect.poll(() => worst(page)).toMatch(/^Critical/)
  const once = { status: 500, times: 1 }
  await api.change({
    rules: [{ path: 'limit=1&', ...once }, { path: '/artifacts' }, { path: 'ledger-api', ...once }],
  })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect.poll(() => worst(page)).toMatch(/not read again$/)
  await page.waitForLoadState('networkidle')
  const before = (await api.requests()).length
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => worst(page)).not.toMatch(/not read again$/)
  await expect(page.getByRole('alert')).toHaveCount(0)
  const paths = (await api.requests()).slice(before).map(({ path }) => path)
  expect(paths.map((path) => path.replace(/.*ledger-api/, '')).toSorted()).toEqual([
    '',
    '/artifacts?offset=0&limit=1&orderBy=-vulnMaxSeverity',
  ])
})

test('it fails alone, and is read again at a word', async ({ page, api, expectedErrors }) => {
  expectedErrors.push('500')
  await setUp(api, [{ path: 'limit=1&', status: 500, times: 1 }])
  await page.goto(addressOf(failureLab, name))
  await expect.poll(() => worst(page)).toBe('not read Try again')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('table', { name: 'Artifacts' }).getByRole('rowheader')).toHaveCount(5)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => worst(page)).toMatch(/^Critical/)
})

test('the page does not wait for it', async ({ page, api }) => {
  await setUp(api)
  const answer = await hold(page, 'GET', /limit=1&/)
  await page.goto(addressOf(failureLab, name))
  await expect(heading(page, name)).toBeVisible()
  await expect.poll(() => worst(page)).toBe('reading…')
  answer()
  await expect.poll(() => worst(page)).toMatch(/^Critical/)
})

const artifact = (digit: string, vulnMaxSeverity: string | null) => ({
  properties: { digest: `sha256:${digit.repeat(64)}`, repositoryName: name, mediaType: 'm' },
  metadata: { pullCount: 0, pushCount: 1, vulnMaxSeverity },
})

test('where the API puts what has no severity first, it is looked for behind that', async ({
  page,
  api,
}) => {
  const unscanned = artifact('a', null)
  const more = { _links: { next: 'more' } }
  await setUp(api, [
    { path: 'limit=1&', body: { items: [unscanned], ...more } },
    { path: 'limit=1000', body: { items: [unscanned, artifact('b', 'medium')], _links: {} } },
  ])
  await page.goto(addressOf(failureLab, name))
  await expect.poll(() => worst(page)).toBe('Medium sha256:bbbbbbbbbb… never pulled')
  expect(await asked(api)).toEqual([
    'limit=1&orderBy=-vulnMaxSeverity',
    'limit=1000&orderBy=-vulnMaxSeverity',
  ])
})

test('a registry that scans nothing has no worst', async ({ page, api }) => {
  await api.set({ put: [{ registryId: edge, repository: { name } }] })
  await page.goto(addressOf(edge, name))
  await expect.poll(() => worst(page)).toBe('Scanning is off')
})
