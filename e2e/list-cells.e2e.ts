import { REGISTRY_IDS } from '../local-api/registries.ts'
import { expect, test } from './fixtures.ts'
import { expectRange, repositoriesTable, rowCells } from './table.ts'

const lab = `registries/${REGISTRY_IDS.failureLab}/repositories`

test('an unreadable row says why in its place, and the others stay', async ({ page }) => {
  await page.goto(`${lab}?orderBy=name&limit=100`)
  await expectRange(page, 'Repositories 1 to')
  const table = repositoriesTable(page)
  const bodyRows = table.getByRole('row').filter({ hasNot: page.getByRole('columnheader') })
  const texts = await bodyRows.allTextContents()
  const place = texts.findIndex((text) => text.startsWith('malformed-pull-count'))
  expect(texts[place]).toBe(
    'malformed-pull-count could not be read (metadata.pullCount: expected number)',
  )
  expect(texts[place - 1]).toContain('malformed-no-metadata could not be read')
  expect(texts[place + 1]).toContain('minutes-only-date')
  const told = await page.getByRole('status').filter({ hasText: 'Repositories' }).innerText()
  expect(told).toContain(`1 to ${texts.length}`)
})

test('shows the row that the vendor published', async ({ page }) => {
  await page.goto(`registries/${REGISTRY_IDS.publishedSamples}/repositories?name=image-test`)
  await expectRange(page, 'Repositories 1 to 1')
  expect(await rowCells(repositoriesTable(page), 'image-test')).toMatchObject({
    'Severity of last push': 'Critical',
    'Last pull': 'never',
    Artifacts: '1',
    Pulls: '0',
    Pushes: '1',
  })
})

test('groups digits, and tells times in words with the exact one behind them', async ({ page }) => {
  await page.goto(`registries/${REGISTRY_IDS.prod}/repositories?name=platform/ingress-gateway`)
  const table = repositoriesTable(page)
  await expectRange(page, 'Repositories 1 to 1')
  expect((await rowCells(table, 'platform/ingress-gateway')).Pulls).toMatch(/^\d{1,2},\d{3},\d{3}$/)
  const time = table.getByRole('time').first()
  await expect(time).toHaveText(/^\d+ minutes? ago$/)
  await expect(time).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  await expect(time).toHaveAttribute('title', /^\d+ \w+ \d{4}, \d\d:\d\d .+$/)
})

test('a name is a real link, which also opens in a new tab', async ({ page, context }) => {
  await page.goto(`registries/${REGISTRY_IDS.prod}/repositories?name=platform/ingress-gateway`)
  const link = page.getByRole('link', { name: 'platform/ingress-gateway' })
  await expect(link).toHaveAttribute(
    'href',
    `/registries/${REGISTRY_IDS.prod}/repositories/platform/ingress-gateway`,
  )
  const opened = context.waitForEvent('page')
  await link.click({ modifiers: ['ControlOrMeta'] })
  const other = await opened
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('platform/ingress-gateway')
  await expect(page).toHaveURL(/\?name=/)
})
