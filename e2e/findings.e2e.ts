import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, listOf } from './detail.ts'
import { type Api, expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import { expectRange } from './table.ts'

const { prod, publishedSamples } = REGISTRY_IDS
const findings = (page: Page) => page.getByRole('table', { name: 'Findings' })
const severityChoice = (page: Page) => page.getByRole('combobox', { name: 'Severity' })
const fixChoice = (page: Page) => page.getByRole('combobox', { name: 'Fix' })
const header = (page: Page, name: string) => findings(page).getByRole('columnheader', { name })

/** What findings were asked for, without the path. */
const asked = async (api: Api) =>
  (await api.requests()).flatMap(({ path }) => /vulnerabilities\?(.*)/.exec(path)?.[1] ?? [])

/** Opens a critical artifact with these parameters in its address. */
async function open(page: Page, query = '') {
  await page.goto(`${addressOf(prod, 'platform/ingress-gateway')}?orderBy=-vulnTotalCount`)
  const link = page.getByRole('table', { name: 'Artifacts' }).getByRole('link').first()
  const address = (await link.getAttribute('href')) ?? ''
  await page.goto(`${address}${query}`)
  await expect(findings(page).or(page.getByText('No finding matches')).first()).toBeVisible()
  // With it, all that the page asks for has been answered.
  await expect(page.getByRole('button', { name: 'Copy pull command', exact: true })).toBeVisible()
}

test('findings are filtered and sorted by the API, as the address says', async ({ page, api }) => {
  await open(page, '?page=2&limit=5')
  await expectRange(page, 'Findings 6 to 10')
  const before = (await api.requests()).length
  await severityChoice(page).selectOption('High or critical')
  await expect(page).toHaveURL(/\?severity=high,critical&limit=5$/)
  await expect(findings(page).getByText(/^(Medium|Low|None)$/)).toHaveCount(0)
  // One request, and nothing else.
  expect((await api.requests()).length).toBe(before + 1)
  await fixChoice(page).selectOption('None known')
  await expect(page).toHaveURL(/\?severity=high,critical&fixable=false&limit=5$/)
  await expect(findings(page).getByText('available', { exact: true })).toHaveCount(0)
  await header(page, 'Published').getByRole('button').click()
  await expect(page).toHaveURL(/&orderBy=-publishedAt&limit=5$/)
  await expect(header(page, 'Published')).toHaveAttribute('aria-sort', 'descending')
  await page.reload()
  await expect(severityChoice(page)).toHaveValue('high,critical')
  await expect(fixChoice(page)).toHaveValue('false')
  expect((await asked(api)).at(-1)).toBe(
    'offset=0&limit=5&orderBy=-publishedAt&filter.severity=high%2Ccritical&filter.fixable=false',
  )
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page).toHaveURL(/\?orderBy=-publishedAt&limit=5$/)
})

test('every order of the findings can be chosen', async ({ page, api }) => {
  await open(page)
  const choice = page.getByRole('combobox', { name: 'Sort by' })
  await expect(choice).toHaveValue('-score')
  await expect(choice.getByRole('option')).toHaveCount(10)
  await choice.selectOption('Updated first')
  await expect(page).toHaveURL(/\?orderBy=updatedAt$/)
  await expect.poll(async () => (await asked(api)).at(-1)).toContain('orderBy=updatedAt')
  for (const [name, order] of [
    ['Severity', '-severity'],
    ['Score', '-score'],
    ['Fix', '-fixable'],
  ] as const) {
    await header(page, name).getByRole('button').click()
    await expect(choice).toHaveValue(order)
  }
})

test('a page turn is one request', async ({ page, api }) => {
  await open(page, '?limit=5')
  await expectRange(page, 'Findings 1 to 5, more follow')
  const before = (await api.requests()).length
  await page.getByRole('button', { name: 'Next page' }).click()
  await expectRange(page, 'Findings 6 to 10')
  expect((await api.requests()).length).toBe(before + 1)
})

test('the rows of before stay, dimmed, until those of another filter are there', async ({
  page,
}) => {
  await open(page, '?limit=5')
  await expect(findings(page).getByRole('rowheader')).toHaveCount(5)
  const answer = await hold(page, 'GET', /filter\.severity=medium/)
  await severityChoice(page).selectOption('Medium')
  await expect(severityChoice(page)).toHaveValue('medium')
  await expect(findings(page)).toHaveAttribute('data-late', 'true')
  await expect(findings(page).getByRole('rowheader')).toHaveCount(5)
  answer()
  await expect(findings(page)).not.toHaveAttribute('data-late')
  await expect(findings(page).getByText('Critical')).toHaveCount(0)
})

test('no match names the filters, and is no good news', async ({ page }) => {
  await open(page, '?severity=none&fixable=true')
  await expect(page.getByRole('heading', { name: 'No finding matches' })).toBeVisible()
  await expect(page.getByText('fits the severity “None” and the fix “Available”.')).toBeVisible()
  await expect(page.getByText('Nothing found')).toHaveCount(0)
  await page.getByRole('button', { name: 'Clear filters' }).last().click()
  await expect(findings(page).getByRole('rowheader')).not.toHaveCount(0)
})

test('that nothing matched is not said of a filter whose rows are on their way', async ({
  page,
}) => {
  await open(page, '?severity=none&fixable=true')
  const none = page.getByRole('heading', { name: 'No finding matches' })
  await expect(none).toBeVisible()
  const answer = await hold(page, 'GET', /filter\.severity=critical/)
  await severityChoice(page).selectOption('Critical')
  await expect(page).toHaveURL(/\?severity=critical&/)
  await expectRange(page, 'Loading…')
  await expect(none).toHaveCount(0)
  await expect(findings(page)).toHaveAttribute('aria-busy', 'true')
  answer()
  await expect(findings(page).getByRole('rowheader')).not.toHaveCount(0)
})

test('a filter that makes no sense is none', async ({ page, api }) => {
  await open(page, '?severity=awful&fixable=1&orderBy=name')
  expect((await asked(api)).at(-1)).toBe('offset=0&limit=50&orderBy=-score')
  await expect(page.getByRole('button', { name: 'Clear filters' })).toHaveCount(0)
})

const xz = {
  id: 'CVE-2024-3094',
  metadata: { publishedAt: '2024-03-29T17:15:21Z', updatedAt: '2024-05-01T00:00Z' },
  properties: {
    description: `Malicious code in xz. ${'It goes on and on. '.repeat(40)}The end.`,
    severity: 'critical',
    score: 10,
    fixable: true,
    affects: [{ type: 'deb', name: 'liblzma5', version: '5.6.0-0.2' }],
    references: [
      'https://nvd.nist.gov/vuln/detail/CVE-2024-3094',
      'javascript:alert(1)',
      ...Array.from({ length: 18 }, (_, index) => `https://example.org/${index}`),
    ],
    dataSource: { id: 'nvd', url: 'https://nvd.nist.gov' },
    recommendations: 'Go back to an unaffected release.',
  },
}

test('a finding tells all that the API tells, and opens only what is an address', async ({
  page,
  api,
}) => {
  await api.set({ rules: [{ path: '/vulnerabilities?', body: { items: [xz], _links: {} } }] })
  const digest = `sha256:${'ab12'.repeat(16)}`
  await page.goto(`${listOf(publishedSamples)}/image-test@${digest}`)
  const row = findings(page).getByRole('row').filter({ hasText: 'CVE-2024-3094' })
  await expect(row.getByRole('cell')).toHaveText([
    'Critical',
    '10.0',
    'available',
    'liblzma5 5.6.0-0.2',
    /^\d+ years? agoupdated \d+ years? ago$/,
  ])
  const outside = row.getByRole('link').and(page.locator('[target]'))
  await expect(outside).toHaveCount(0)
  const closed = (await row.boundingBox())?.height ?? 0
  expect(closed).toBeLessThan(150)
  await row.getByText('Whole text, recommendation, 20 references, source').click()
  await expect(row.getByText('Go back to an unaffected release.')).toBeVisible()
  await expect(row.getByText('javascript:alert(1)')).toBeVisible()
  await expect(outside).toHaveCount(20)
  for (const link of await outside.all()) {
    await expect(link).toHaveAttribute('href', /^https:/)
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer')
    await expect(link).toHaveAttribute('target', '_blank')
    await expect(link).toHaveAttribute('referrerpolicy', 'no-referrer')
  }
})

test('on a narrow screen each choice says what it is for', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page)
  const captions = page.getByText(/^(Severity|Fix|Sort by)$/).filter({ visible: true })
  await expect(captions).toHaveText(['Severity', 'Fix', 'Sort by'])
  await page.getByRole('link', { name: 'platform/ingress-gateway' }).click()
  await expect(page.getByRole('heading', { name: 'Artifacts' })).toBeVisible()
  await expect(page.getByText('Sort by', { exact: true })).toBeVisible()
})

test('on a narrow screen the words of a finding have the whole width', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page)
  const row = findings(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .first()
  const whole = await row.boundingBox()
  const words = await row.getByRole('rowheader').boundingBox()
  expect(words?.width).toBeGreaterThan((whole?.width ?? 0) * 0.9)
})
