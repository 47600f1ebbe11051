import { REGISTRY_IDS } from '../local-api/registries.ts'
import { expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import { expectRange } from './table.ts'

const repository = `registries/${REGISTRY_IDS.prod}/repositories/platform/ingress-gateway`
const samples = `registries/${REGISTRY_IDS.publishedSamples}/repositories/image-test`

test('lists the artifacts of a repository, page by page, in the orders of the API', async ({
  page,
  api,
}) => {
  await page.goto(repository)
  const table = page.getByRole('table', { name: 'Artifacts' })
  await expectRange(page, 'Artifacts 1 to 25, more follow')
  await expect(table.getByRole('columnheader', { name: 'Last push' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await table.getByRole('button', { name: 'Worst severity' }).click()
  await expect(page).toHaveURL(/\?orderBy=-vulnMaxSeverity$/)
  await expect(table.getByRole('row').nth(1)).toContainText('Critical')
  await page.getByRole('button', { name: 'Next page' }).click()
  await expectRange(page, 'Artifacts 26 to 50, more follow')
  await page.reload()
  await expectRange(page, 'Artifacts 26 to 50, more follow')
  const asked = (await api.requests()).filter(({ path }) => path.includes('limit=25'))
  expect(asked.at(-1)?.path).toContain('offset=25&limit=25&orderBy=-vulnMaxSeverity')
})

for (const [width, words] of [
  [1440, 'wide'],
  [390, 'narrow'],
] as const) {
  test(`on a ${words} screen every order of the artifacts can be chosen`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await page.goto(`${repository}?page=2`)
    const choice = page.getByRole('combobox', { name: 'Sort by' })
    await expect(choice).toHaveValue('-lastPush')
    await expect(choice.getByRole('option')).toHaveCount(18)
    await choice.selectOption('Worst severity first')
    await expect(page).toHaveURL(/\?orderBy=-vulnMaxSeverity$/)
    await expectRange(page, 'Artifacts 1 to 25, more follow')
    const table = page.getByRole('table', { name: 'Artifacts' })
    const first = table
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') })
      .first()
    await expect(first).toContainText('Critical')
    await choice.selectOption('Lowest total score')
    await expect(page).toHaveURL(/\?orderBy=vulnTotalScore$/)
  })
}

test('a page without rows does not say that nothing is stored while others come', async ({
  page,
}) => {
  await page.goto(`${repository}?page=99`)
  await expect(page.getByRole('heading', { name: 'No rows on this page' })).toBeVisible()
  const answer = await hold(page, 'GET', /limit=25&orderBy=-pullCount/)
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Most pulls')
  await expect(page).toHaveURL(/\?orderBy=-pullCount$/)
  await expectRange(page, 'Loading…')
  await expect(page.getByRole('heading', { name: /^No / })).toHaveCount(0)
  answer()
  await expectRange(page, 'Artifacts 1 to 25, more follow')
})

test('choices made while the repository is read again add up', async ({ page, api }) => {
  await page.clock.install()
  await page.goto(repository)
  await expectRange(page, 'Artifacts 1 to 25, more follow')
  // By now the repository has to be asked for again, before the address changes.
  await page.clock.runFor(60_000)
  await api.set({ rules: [{ path: 'ingress-gateway', delayMs: 1_500 }] })
  const table = page.getByRole('table', { name: 'Artifacts' })
  await table.getByRole('button', { name: 'Worst severity' }).click()
  await expect(table.getByRole('columnheader', { name: 'Worst severity' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await page.getByRole('combobox', { name: 'Rows per page' }).selectOption('50')
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(page).toHaveURL(/\?orderBy=-vulnMaxSeverity&page=2&limit=50$/)
  await expectRange(page, 'Artifacts 51 to 100, more follow')
})

test('opens an artifact with its facts and findings, and leads back to the same list', async ({
  page,
}) => {
  await page.goto(`registries/${REGISTRY_IDS.prod}/repositories?name=ingress-gateway`)
  await page.getByRole('link', { name: 'platform/ingress-gateway', exact: true }).click()
  const table = page.getByRole('table', { name: 'Artifacts' })
  await table.getByRole('link').first().click()
  await expect(page).toHaveURL(/platform\/ingress-gateway@sha256:[0-9a-f]{64}$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const digest = new URL(page.url()).pathname.split('@')[1] ?? ''
  await expect(page.getByText(`docker pull`)).toHaveText(
    `docker pull acme-prod.cr.de-fra.ionos.com/platform/ingress-gateway@${digest}`,
  )
  await expect(page.getByRole('table', { name: 'Findings' })).toContainText('CVE-')
  await page.getByRole('link', { name: 'platform/ingress-gateway' }).click()
  await page.getByRole('link', { name: 'Repositories' }).click()
  await expect(page).toHaveURL(/repositories\?name=ingress-gateway$/)
})

test('shows what the vendor published, down to a finding whose references are no addresses', async ({
  page,
}) => {
  await page.goto(samples)
  await page.getByRole('table', { name: 'Artifacts' }).getByRole('link').click()
  const facts = page.getByRole('complementary', { name: 'Facts' })
  await expect(facts).toContainText('57 (45 fixable)')
  await expect(facts).toContainText('389.4')
  const finding = page.getByRole('table', { name: 'Findings' }).getByRole('row').nth(1)
  await expect(finding).toContainText('CVE-2021-3999')
  await expect(finding).toContainText('libc-bin 2.31-0ubuntu9.2, libc6 2.31-0ubuntu9.2')
  await expect(finding).toContainText('<references>')
  // Its number leads on; none of its references is an address.
  await expect(finding.getByRole('link')).toHaveText(['CVE-2021-3999'])
})

test('a repository stays of use when its artifacts cannot be read', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('500')
  await api.set({ rules: [{ path: 'limit=25', status: 500, times: 1 }] })
  await page.goto(repository)
  await expect(page.getByRole('alert')).toContainText('The registry failed (500)')
  await expect(page.getByRole('complementary', { name: 'Facts' })).toContainText('1,842')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expectRange(page, 'Artifacts 1 to 25')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

/** The part of each path after the repository's name. */
const below = (requests: readonly { path: string }[]) =>
  requests.map(({ path }) => /ingress-gateway(.*)/.exec(path)?.[1] ?? path).toSorted()

test('Refresh renews all that the page shows, and asks for each once', async ({ page, api }) => {
  await page.goto(`${repository}?limit=50`)
  await expectRange(page, 'Artifacts 1 to 50, more follow')
  await expect(page.getByText('Worst still stored')).toBeVisible()
  await page.waitForLoadState('networkidle')
  const before = (await api.requests()).length
  await api.change({ rules: [{ path: 'limit=50', body: { items: [], _links: {} } }] })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByRole('heading', { name: 'No artifacts' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(below((await api.requests()).slice(before))).toEqual([
    '',
    '/artifacts?offset=0&limit=1&orderBy=-vulnMaxSeverity',
    '/artifacts?offset=0&limit=50&orderBy=-lastPush',
  ])
})

test('Refresh renews the findings of an artifact with its facts', async ({ page, api }) => {
  await page.goto(samples)
  await page.getByRole('table', { name: 'Artifacts' }).getByRole('link').click()
  await expect(page.getByRole('table', { name: 'Findings' })).toContainText('CVE-2021-3999')
  await api.change({ rules: [{ path: '/vulnerabilities?', body: { items: [], _links: {} } }] })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByRole('heading', { name: 'No findings listed' })).toBeVisible()
})

test('an unknown digest is said to be unknown', async ({ page, expectedErrors }) => {
  expectedErrors.push('404')
  await page.goto(`${repository}@sha256:${'0'.repeat(64)}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Artifact not found')
})
