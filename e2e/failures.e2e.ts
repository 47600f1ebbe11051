import { REGISTRY_IDS } from '../local-api/registries.ts'
import type { Rule } from '../local-api/state.ts'
import { expect, test } from './fixtures.ts'
import { expectRange } from './table.ts'

const list = `registries/${REGISTRY_IDS.prod}/repositories`

type Told = { heading: string; words: string; passes?: boolean }

/** What the API does, the heading that names it, more that must be said, and whether it may pass. */
const failures: readonly (readonly [Rule, Told])[] = [
  [{ status: 400 }, { heading: 'The registry refused the request (400)', words: 'err-1234' }],
  [
    { status: 401 },
    { heading: 'The registry refused the credentials (401)', words: 'tell the operators' },
  ],
  [{ status: 403 }, { heading: 'Not allowed (403)', words: 'err-1403' }],
  [{ status: 404 }, { heading: 'Not found (404)', words: 'err-1404' }],
  [{ status: 429 }, { heading: 'Too many requests (429)', words: 'err-1429', passes: true }],
  [{ status: 500 }, { heading: 'The registry failed (500)', words: 'Internal error' }],
  [
    { status: 503 },
    { heading: 'The registry is busy (503)', words: 'Temporarily unavailable', passes: true },
  ],
  [
    { status: 504 },
    { heading: 'No answer came from the registry API (504)', words: 'err-1504', passes: true },
  ],
  [
    { drop: 'before' },
    {
      heading: 'The registry API could not be reached (502)',
      words: 'gave no answer',
      passes: true,
    },
  ],
  [
    { body: '{"items":', contentType: 'application/json' },
    { heading: 'The answer could not be read', words: 'JSON' },
  ],
  [
    { body: { items: 7 } },
    { heading: 'The answer could not be read', words: 'items: expected array' },
  ],
]

for (const [rule, { heading, words, passes = false }] of failures) {
  test(`says "${heading}" for ${JSON.stringify(rule)}, keeps the filters and recovers`, async ({
    page,
    api,
    expectedErrors,
  }) => {
    expectedErrors.push('Failed to load resource')
    await api.set({ rules: [{ ...rule, path: '/repositories?' }] })
    await page.goto(`${list}?name=gateway&severity=high`)
    const alert = page.getByRole('alert')
    await expect(alert.getByRole('heading')).toHaveText(heading)
    await expect(alert).toContainText(words)
    await expect(alert.getByRole('timer')).toHaveCount(passes ? 1 : 0)
    await expect(page.getByRole('searchbox', { name: 'Search by name' })).toHaveValue('gateway')
    await expect(page.getByRole('combobox', { name: 'Severity' })).toHaveValue('high')
    if (passes) await alert.getByRole('button', { name: 'Stop' }).click()
    await api.set({})
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expectRange(page, 'Repositories 1 to')
    await expect(alert).toHaveCount(0)
    await expect(page).toHaveURL(/\?name=gateway&severity=high$/)
  })
}

test('a failure is asked for once, not by every component that shows it', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('500')
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50')
  await page.getByRole('searchbox', { name: 'Search by name' }).fill('fail-500')
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByRole('combobox', { name: 'Severity' }).selectOption('High')
  await expect(page).toHaveURL(/fail-500&severity=high/)
  await expect(page.getByRole('alert')).toBeVisible()
  const asked = (await api.requests()).filter(({ path }) => path.includes('fail-500'))
  expect(asked).toHaveLength(2)
})

test('typing goes on over a failure', async ({ page, expectedErrors }) => {
  expectedErrors.push('503')
  await page.goto(`${list}?name=fail-503`)
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search by name' }).fill('ingress-gateway')
  await expectRange(page, 'Repositories 1 to')
  await expect(page.getByRole('alert')).toHaveCount(0)
})
