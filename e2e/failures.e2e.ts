import { REGISTRY_IDS } from '../local-api/registries.ts'
import type { Rule } from '../local-api/state.ts'
import { expect, test } from './fixtures.ts'
import { expectRange } from './table.ts'

const list = `registries/${REGISTRY_IDS.prod}/repositories`

/** What the API does, the heading that names it, and more that must be said. */
const failures: readonly (readonly [Rule, string, string])[] = [
  [{ status: 400 }, 'The registry refused the request (400)', 'err-1234'],
  [{ status: 401 }, 'The registry refused the credentials (401)', 'tell the operators'],
  [{ status: 403 }, 'Not allowed (403)', 'err-1403'],
  [{ status: 404 }, 'Not found (404)', 'err-1404'],
  [{ status: 429 }, 'Too many requests (429)', 'err-1429'],
  [{ status: 500 }, 'The registry failed (500)', 'Internal error'],
  [{ status: 503 }, 'The registry is busy (503)', 'Temporarily unavailable'],
  [{ drop: 'before' }, 'The registry API could not be reached (502)', 'gave no answer'],
  [{ body: '{"items":', contentType: 'application/json' }, 'The answer could not be read', 'JSON'],
  [{ body: { items: 7 } }, 'The answer could not be read', 'items: expected array'],
]

for (const [rule, heading, words] of failures) {
  test(`says "${heading}" for ${JSON.stringify(rule)}, keeps the filters and recovers`, async ({
    page,
    api,
    expectedErrors,
  }) => {
    expectedErrors.push('Failed to load resource')
    await api.set({ rules: [{ ...rule, path: '/repositories?', times: 1 }] })
    await page.goto(`${list}?name=gateway&severity=high`)
    const alert = page.getByRole('alert')
    await expect(alert.getByRole('heading')).toHaveText(heading)
    await expect(alert).toContainText(words)
    await expect(page.getByRole('searchbox')).toHaveValue('gateway')
    await expect(page.getByRole('combobox', { name: 'Severity' })).toHaveValue('high')
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
  await page.getByRole('searchbox').fill('fail-500')
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
  await page.getByRole('searchbox').fill('ingress-gateway')
  await expectRange(page, 'Repositories 1 to')
  await expect(page.getByRole('alert')).toHaveCount(0)
})
