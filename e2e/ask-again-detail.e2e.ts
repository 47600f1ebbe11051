import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, alertNamed, factsOf, heading, listOf, rowLink } from './detail.ts'
import { type Api, expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import { searchBox } from './list.ts'
import { expectOnly, expectRange, repositoriesTable } from './table.ts'

const { prod, failureLab } = REGISTRY_IDS
const busy = (page: Page) => alertNamed(page, 'The registry is busy (503)')
const list = listOf(prod, '?name=gateway')

test.beforeEach(({ expectedErrors }) => {
  expectedErrors.push('Failed to load resource')
})

test('a repository that could not be opened opens when it can', async ({ page, api }) => {
  await api.set({
    rules: [{ path: '/artifacts' }, { path: '/repositories/', drop: 'before', times: 2 }],
  })
  await page.goto(addressOf(failureLab, 'team/app'))
  await expect(alertNamed(page, 'The registry API could not be reached (502)')).toBeVisible()
  await expect.poll(() => factsOf(page)).toMatchObject({ Artifacts: '3' })
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('the name of the registry comes when it can be read', async ({ page, api }) => {
  await api.set({ rules: [{ path: `/registries/${prod}`, status: 503, times: 3 }] })
  await page.goto(list)
  await expect(page.getByRole('banner').getByRole('link', { name: /acme-prod/ })).toBeVisible()
})

test('artifacts that keep failing are said once', async ({ page, api }) => {
  await page.goto(addressOf(failureLab, 'team/app'))
  await expect.poll(() => factsOf(page)).toMatchObject({ Artifacts: '3' })
  const failing = { path: '/artifacts?', status: 503, headers: { 'Retry-After': '1' } }
  await api.change({ rules: [failing] })
  await page.getByRole('columnheader', { name: 'Pulls' }).getByRole('button').click()
  await expect(busy(page)).toBeVisible()
  // Marked, it would lose the mark if another took its place.
  await busy(page).evaluate((element) => element.setAttribute('data-first', ''))
  const attempts = async () => (await api.requests()).filter(({ status }) => status === 503).length
  await expect.poll(attempts).toBeGreaterThan(2)
  await expect(page.locator('[data-first]')).toBeVisible()
})

test('what failed in one order is not said of another that is on its way', async ({
  page,
  api,
}) => {
  await api.set({ rules: [{ path: 'orderBy=-pullCount', status: 500 }] })
  await page.goto(addressOf(failureLab, 'team/app'))
  const artifacts = page.getByRole('table', { name: 'Artifacts' })
  await expect(artifacts.getByRole('rowheader')).toHaveCount(3)
  await artifacts.getByRole('columnheader', { name: 'Pulls' }).getByRole('button').click()
  const alert = alertNamed(page, 'The registry failed (500)')
  await expect(alert).toBeVisible()
  const answer = await hold(page, 'GET', /orderBy=-lastPull/)
  await artifacts.getByRole('columnheader', { name: 'Last pull' }).getByRole('button').click()
  await expect(alert).toHaveCount(0)
  answer()
  await expect(artifacts.getByRole('rowheader')).toHaveCount(3)
})

test('another order after a first failure keeps its header and the focus', async ({
  page,
  api,
}) => {
  await api.set({ rules: [{ path: 'orderBy=-lastPush', status: 500 }] })
  await page.goto(addressOf(failureLab, 'team/app'))
  const alert = alertNamed(page, 'The registry failed (500)')
  await expect(alert).toBeVisible()
  const answer = await hold(page, 'GET', /orderBy=-pullCount/)
  const artifacts = page.getByRole('table', { name: 'Artifacts' })
  const header = artifacts.getByRole('columnheader', { name: 'Pulls' }).getByRole('button')
  await header.click()
  await expect(alert).toHaveCount(0)
  await expect(artifacts).toHaveAttribute('aria-busy', 'true')
  await expect(header).toBeFocused()
  answer()
  await expect(artifacts.getByRole('rowheader')).toHaveCount(3)
  await expect(header).toBeFocused()
})

const askedFor = async (api: Api, part: string) =>
  (await api.requests()).filter(({ path }) => path.includes(part)).length

test('a registry that may not be read is not asked for at each choice', async ({ page, api }) => {
  const registry = `/registries/${prod}`
  await api.set({ rules: [{ path: '/repositories' }, { path: registry, status: 403 }] })
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 50')
  await searchBox(page).fill('gateway')
  await expectOnly(repositoriesTable(page), 'gateway')
  await rowLink(page, 'platform/ingress-gateway').click()
  await expect(heading(page, 'platform/ingress-gateway')).toBeVisible()
  const alone = (await api.requests()).filter(({ path }) => path.endsWith(registry))
  expect(alone.map(({ status }) => status)).toEqual([403])
})

for (const [what, part] of [
  ['artifacts', '/artifacts?'],
  ['findings', '/vulnerabilities?'],
] as const) {
  test(`T31: ${what} that want a rest are not asked for by coming back`, async ({ page, api }) => {
    const headers = { 'Retry-After': '100' }
    await page.goto(addressOf(failureLab, 'team/app'))
    const artifact = page.getByRole('table', { name: 'Artifacts' }).getByRole('link').first()
    await expect(artifact).toBeVisible()
    await api.change({ rules: [{ path: part, status: 429, headers }] })
    if (what === 'artifacts') await page.reload()
    else await artifact.click()
    const alert = alertNamed(page, 'Too many requests (429)')
    await expect(alert).toBeVisible()
    const before = await askedFor(api, part)
    await page.getByRole('link', { name: 'Repositories', exact: true }).click()
    await expect(repositoriesTable(page).getByRole('link')).not.toHaveCount(0)
    await page.goBack()
    await expect(alert).toBeVisible()
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect(alert).toBeVisible()
    expect(await askedFor(api, part)).toBe(before)
  })
}

test('what the reader has stopped is not asked for with the facts', async ({ page, api }) => {
  await page.goto(addressOf(failureLab, 'team/app'))
  await expectRange(page, 'Artifacts 1 to 3')
  await api.change({
    rules: [
      { path: '/artifacts?', status: 503 },
      { path: '/repositories/team%2Fapp', status: 503, headers: { 'Retry-After': '1' } },
    ],
  })
  await page.getByRole('button', { name: 'Refresh' }).click()
  const rows = busy(page).filter({ hasText: 'The rows below are from' })
  await rows.getByRole('button', { name: 'Stop' }).click()
  await expect(rows).not.toContainText('Asks again')
  const asked = async (path: RegExp) =>
    (await api.requests()).filter((request) => path.test(request.path)).length
  const lists = () => asked(/artifacts\?offset=0&limit=(?!1&)/)
  const facts = () => asked(/team%2Fapp$/)
  const [listsBefore, factsBefore] = [await lists(), await facts()]
  await expect.poll(facts).toBeGreaterThan(factsBefore + 1)
  expect(await lists()).toBe(listsBefore)
})

test('Refresh asks also for what was refused', async ({ page, api }) => {
  await api.set({ rules: [{ path: '/artifacts?offset=0&limit=25', status: 403, times: 1 }] })
  await page.goto(addressOf(failureLab, 'team/app'))
  await expect(alertNamed(page, 'Not allowed (403)')).toBeVisible()
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expectRange(page, 'Artifacts 1 to 3')
  await expect(page.getByRole('alert')).toHaveCount(0)
})
