import { LISTED_REGISTRIES, REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { local, servers } from './servers.ts'
import { expectNames, expectRange } from './table.ts'

const names = LISTED_REGISTRIES.map(({ name }) => name)

/** The API's own first page, of three registries; its token leads to the others. */
async function firstPage() {
  const headers = { Authorization: `Bearer ${servers.plain.environment.REGISTRY_API_TOKEN}` }
  return (await fetch(`${local.url}/registries?limit=3`, { headers })).json()
}

test('follows the tokens to the last page of registries', async ({ page, api }) => {
  await api.set({ rules: [{ path: '/registries?limit=', body: await firstPage(), times: 1 }] })
  await page.goto('registries')
  await expectNames(page.getByRole('table', { name: 'Registries' }), names)
  const asked = (await api.requests()).filter(({ path }) => path.includes('/registries?'))
  expect(asked.map(({ path }) => /pagination\.token=/.test(path))).toEqual([false, true])
})

test('a token that leads to itself ends the list', async ({ page, api }) => {
  await api.set({ rules: [{ path: '/registries?limit=', body: await firstPage() }] })
  await page.goto('registries')
  await expectNames(page.getByRole('table', { name: 'Registries' }), names.slice(0, 3))
  expect(await api.requests()).toHaveLength(2)
})

test('no registries at all is said in words', async ({ page, api }) => {
  await api.set({ rules: [{ path: '/registries?', body: { items: [] } }] })
  await page.goto('registries')
  await expect(page.getByRole('heading', { name: 'No registries' })).toBeVisible()
  await expect(page.getByRole('alert')).toBeHidden()
})

test('the top bar names the registry in use and leads to its list', async ({ page }) => {
  await page.goto(listOf(REGISTRY_IDS.staging, '?page=2'))
  await expectRange(page, 'Repositories 51 to 100')
  const bar = page.getByRole('banner')
  await bar.getByRole('link', { name: 'acme-staging de/txl' }).click()
  await expectRange(page, 'Repositories 1 to 50')
  await expect(page).toHaveTitle('Repositories · acme-staging · Berth')
  await bar.getByRole('link', { name: 'Berth' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Registries')
  await expect(bar.getByRole('link', { name: 'acme-staging' })).toBeHidden()
})

for (const [what, rule] of Object.entries({
  fails: { status: 500 },
  'takes its time': { delayMs: 25_000 },
})) {
  test(`the rows are shown although the registry itself ${what}`, async ({
    page,
    api,
    expectedErrors,
  }) => {
    expectedErrors.push('the server responded with a status of 500')
    const path = `/registries/${REGISTRY_IDS.prod}`
    // The first rule lets all through that is asked for below the registry.
    await api.set({ rules: [{ path: `${path}/` }, { path, ...rule }] })
    await page.goto(listOf(REGISTRY_IDS.prod))
    await expectRange(page, 'Repositories 1 to 50')
    await expect(page.getByRole('alert')).toBeHidden()
  })
}
