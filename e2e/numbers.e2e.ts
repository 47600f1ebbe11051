import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, factsOf } from './detail.ts'
import { expect, test } from './fixtures.ts'

// Thousands are set apart by a dot, and tenths by a comma.
test.use({ locale: 'de-DE' })

const repository = addressOf(REGISTRY_IDS.failureLab, 'team/app')
const digest = `sha256:${'ab12'.repeat(16)}`
const numbered = (count: number, print: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => print(index))

test('what is counted on a page of artifacts is told in the digits of the reader', async ({
  page,
  api,
}) => {
  const properties = { digest, repositoryName: 'team/app', mediaType: 'text/plain' }
  const tags = numbered(1_203, (index) => `v${index}`)
  const artifact = { properties: { ...properties, tags }, metadata: { pullCount: 1, pushCount: 1 } }
  await api.set({ rules: [{ path: 'limit=25', body: { items: [artifact], _links: {} } }] })
  await page.goto(repository)
  await expect(page.getByRole('button', { name: 'and 1.200 more' })).toBeVisible()
  const choice = page.getByRole('combobox', { name: 'Rows per page' })
  await expect(choice.getByRole('option', { name: '1.000' })).toHaveCount(1)
})

test('so are references and scores', async ({ page, api }) => {
  const references = numbered(1_234, (index) => `https://example.org/${index}`)
  const finding = {
    id: 'CVE-2024-3094',
    metadata: { publishedAt: '2024-03-29T17:15:21Z', updatedAt: '2024-05-01T00:00Z' },
    properties: { severity: 'critical', score: 9.8, fixable: true, affects: [], references },
  }
  const image = addressOf(REGISTRY_IDS.publishedSamples, 'image-test')
  await api.set({ rules: [{ path: '/vulnerabilities?', body: { items: [finding], _links: {} } }] })
  await page.goto(`${image}@${digest}`)
  const row = page.getByRole('table', { name: 'Findings' }).getByRole('row').nth(1)
  await expect(row.getByText('1.234 references')).toBeVisible()
  await expect(row.getByRole('cell', { name: '9,8' })).toBeVisible()
  await expect.poll(() => factsOf(page)).toMatchObject({ 'Score in all': '389,4' })
})

test('so are the words of the API that are left out', async ({ page, api, expectedErrors }) => {
  expectedErrors.push('400')
  const messages = numbered(1_239, (index) => `Reason ${index}`).map((message) => ({ message }))
  await api.set({ rules: [{ path: 'limit=25', status: 400, body: { messages } }] })
  await page.goto(repository)
  await expect(page.getByRole('alert').getByText('and 1.234 more')).toBeVisible()
})
