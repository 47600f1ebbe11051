import { REGISTRY_IDS } from '../local-api/registries.ts'
import { type Api, expect, test } from './fixtures.ts'
import { numbered } from './list.ts'
import { expectRange, repositoriesTable } from './table.ts'

const list = `registries/${REGISTRY_IDS.prod}/repositories`

const offsets = async (api: Api) =>
  (await api.requests()).flatMap(({ path }) => /\/repositories\?offset=(\d+)/.exec(path)?.[1] ?? [])

test('a page turn asks for one page: the next one, which is then there already', async ({
  page,
  api,
}) => {
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50')
  await expect.poll(() => offsets(api)).toEqual(['0', '50'])
  await page.getByRole('button', { name: 'Next page' }).click()
  await expectRange(page, 'Repositories 51 to 100')
  await expect.poll(() => offsets(api)).toEqual(['0', '50', '100'])
})

test('pointing at a name fetches its repository once, and opening it asks no more', async ({
  page,
  api,
}) => {
  await page.goto(`${list}?name=platform/ingress-gateway`)
  const link = page.getByRole('link', { name: 'platform/ingress-gateway' })
  const reads = async () =>
    (await api.requests()).filter(({ path }) => path.endsWith('/platform%2Fingress-gateway')).length
  await link.hover()
  await expect.poll(reads).toBe(1)
  await link.focus()
  await link.click()
  await expect(page.getByRole('table', { name: 'Artifacts' })).toBeVisible()
  expect(await reads()).toBe(1)
})

test('a failed refresh keeps the rows and says from when they are', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('500')
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50')
  await api.change({ rules: [{ path: 'offset=0', status: 500, times: 1 }] })
  await page.getByRole('button', { name: 'Refresh' }).click()
  const alert = page.getByRole('alert')
  await expect(alert.getByRole('heading')).toHaveText('The registry failed (500)')
  await expect(alert).toContainText(/The rows below are from \d\d:\d\d:\d\d\./)
  await expect(repositoriesTable(page).getByRole('rowheader')).toHaveCount(50)
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(alert).toHaveCount(0)
})

test('a next page that was on its way before a refresh is no page of the list after it', async ({
  page,
  api,
}) => {
  await api.set({
    repositories: { [REGISTRY_IDS.prod]: numbered(120) },
    rules: [{ path: 'offset=50&', delayMs: 1_500, times: 1 }],
  })
  const asked = page.waitForRequest(/offset=50&/)
  const late = page.waitForResponse(/offset=50&/)
  await page.goto(`${list}?orderBy=name`)
  await expectRange(page, 'Repositories 1 to 50')
  await asked
  await api.set({ repositories: { [REGISTRY_IDS.prod]: numbered(120).slice(1) } })
  await page.getByRole('button', { name: 'Refresh' }).click()
  const table = repositoriesTable(page)
  await expect(table.getByRole('rowheader').first()).toHaveText('app-002')
  await late
  await page.getByRole('button', { name: 'Next page' }).click()
  await expectRange(page, 'Repositories 51 to 100')
  await expect(table.getByRole('rowheader').first()).toHaveText('app-052')
})

test('a page that was fetched ahead is shown without a moment of waiting', async ({ page }) => {
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50')
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    new MutationObserver(() => {
      if (document.querySelector('[aria-busy=true]')) seen.push('busy')
      for (const { textContent } of document.querySelectorAll('[role=status]')) {
        if (textContent === 'Loading…') seen.push('loading')
      }
    }).observe(document.body, { attributes: true, childList: true, subtree: true })
  })
  await page.getByRole('button', { name: 'Next page' }).click()
  await expectRange(page, 'Repositories 51 to 100')
  expect(await page.evaluate(() => (window as { seen?: string[] }).seen)).toEqual([])
})

test('rows are dimmed as long as what takes their place takes its time', async ({ page, api }) => {
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50')
  await page.waitForLoadState('networkidle')
  const table = repositoriesTable(page)
  await api.set({ rules: [{ path: 'orderBy=name', delayMs: 1_500 }] })
  await table.getByRole('button', { name: 'Name' }).click()
  await expect(table).toHaveAttribute('aria-busy', 'true')
  await expect(table).toHaveCSS('opacity', '0.55')
  await expect(table).toHaveCSS('opacity', '1')
})
