import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, factsOf, listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import { expectRange, repositoriesTable } from './table.ts'

const { edge, prod } = REGISTRY_IDS
const off = 'Scanning is off'

const openFirst = async (page: Page) => {
  await page.getByRole('table', { name: 'Artifacts' }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^sha256:/)
}

test('a registry that does not scan says so everywhere', async ({ page, api }) => {
  await api.set({ repositories: { [edge]: [{ name: 'team/app' }] } })
  await page.goto(listOf(edge))
  await expect(repositoriesTable(page).getByText(off)).toHaveCount(1)
  await page.getByRole('link', { name: 'team/app' }).click()
  await expect.poll(() => factsOf(page)).toMatchObject({ 'Severity of last push': off })
  await expect(page.getByRole('table', { name: 'Artifacts' }).getByText(off)).toHaveCount(1)
  await openFirst(page)
  await expect
    .poll(() => factsOf(page))
    .toMatchObject({ 'Worst severity': off, 'Last scan': off, Findings: 'unknown' })
  await expect(page.getByRole('heading', { name: off })).toBeVisible()
  await expect(page.getByText('Nothing found')).toHaveCount(0)
})

test('what a registry that scans has not scanned is not scanned', async ({ page, api }) => {
  await api.set({ repositories: { [prod]: [{ name: 'team/app' }] } })
  await page.goto(listOf(prod))
  await expect(repositoriesTable(page).getByText('Not scanned')).toHaveCount(1)
  await page.getByRole('link', { name: 'team/app' }).click()
  await openFirst(page)
  await expect
    .poll(() => factsOf(page))
    .toMatchObject({ 'Worst severity': 'Not scanned', 'Last scan': 'Not scanned' })
  await expect(page.getByRole('heading', { name: 'Not scanned' })).toBeVisible()
})

test('a scan that found nothing is a third thing', async ({ page, api }) => {
  const metadata = { lastSeverity: 'none' }
  await api.set({ repositories: { [prod]: [{ name: 'team/app', metadata }] } })
  await page.goto(addressOf(prod, 'team/app'))
  const artifacts = page.getByRole('table', { name: 'Artifacts' })
  await expect(artifacts.getByRole('cell', { name: 'Nothing found' })).toBeVisible()
  await openFirst(page)
  await expect
    .poll(() => factsOf(page))
    .toMatchObject({ 'Worst severity': 'None', Findings: 'Nothing found' })
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
})

test('what was scanned before keeps its severity where scanning is off', async ({ page, api }) => {
  const old = { name: 'old', metadata: { lastSeverity: 'high' } }
  await api.set({ repositories: { [edge]: [old, { name: 'new' }] } })
  await page.goto(listOf(edge))
  const severities = repositoriesTable(page).getByText(/^(High|Not scanned|Scanning is off)$/)
  await expect(severities.filter({ hasText: off })).toHaveCount(1)
  await expect(severities.filter({ hasText: 'High' })).toHaveCount(1)
})

test('before the registry has been read nobody says that scanning is off', async ({
  page,
  api,
}) => {
  await api.set({ repositories: { [edge]: [{ name: 'team/app' }] } })
  const answer = await hold(page, 'GET', new RegExp(`/registries/${edge}$`))
  await page.goto(listOf(edge))
  await expectRange(page, 'Repositories 1 to 1')
  await expect(repositoriesTable(page).getByText('Not scanned')).toHaveCount(1)
  answer()
  await expect(repositoriesTable(page).getByText(off)).toHaveCount(1)
})
