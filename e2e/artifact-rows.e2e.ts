import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, messages } from './detail.ts'
import { expect, test } from './fixtures.ts'

const { prod, failureLab, next } = REGISTRY_IDS
const artifacts = (page: Page) => page.getByRole('table', { name: 'Artifacts' })
const bodyRow = (page: Page, number: number) =>
  artifacts(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .nth(number)
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

const digest = `sha256:${'ab12'.repeat(16)}`
const artifact = (properties: object = {}, metadata: object = {}) => ({
  properties: {
    digest,
    repositoryName: 'team/app',
    mediaType: 'application/vnd.oci.image.index.v1+json',
    tags: ['2.0', 'latest'],
    ...properties,
  },
  metadata: {
    lastPushedAt: '2020-01-02T03:04:05Z',
    lastPulledAt: '2020-02-02T03:04:05Z',
    lastScannedAt: '2020-03-02T03:04:05Z',
    vulnMaxSeverity: 'high',
    vulnTotalScore: 300.2,
    vulnTotalCount: 1_057,
    vulnFixableCount: 45,
    pullCount: 1_204,
    pushCount: 17,
    ...metadata,
  },
})

test('every fact of an artifact stands in its row', async ({ page, api }) => {
  await api.set({
    rules: [{ path: '/artifacts?', body: { items: [artifact()], _links: {} } }],
  })
  await page.goto(addressOf(failureLab, 'team/app'))
  const row = bodyRow(page, 0)
  await expect(row.getByRole('rowheader')).toHaveText('sha256:ab12ab12ab…OCI index')
  await expect(row.getByText('OCI index')).toHaveAttribute('title', /^application\/vnd\.oci\.image/)
  await expect(row.getByRole('cell')).toHaveText([
    '2.0latest',
    /^Highscanned \d+ years ago$/,
    /^1,057.*45 fixable$/,
    /^\d+ years ago$/,
    /^\d+ years ago$/,
    /^1,204.*17 pushes$/,
  ])
})

test('the whole digest, and the pull command of each tag, can be copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(addressOf(prod, 'platform/ingress-gateway'))
  const row = bodyRow(page, 0)
  await row.getByRole('button', { name: 'Copy digest' }).click()
  await expect(row.getByRole('status')).toHaveText('Copied')
  expect(await clipboard(page)).toMatch(/^sha256:[0-9a-f]{64}$/)
  await row.getByRole('button', { name: 'Copy pull command for latest', exact: true }).focus()
  await page.keyboard.press('Enter')
  const command = 'docker pull acme-prod.cr.de-fra.ionos.com/platform/ingress-gateway:latest'
  await expect(messages(page)).toContainText(`Copied: ${command}`)
  expect(await clipboard(page)).toBe(command)
})

test('where nothing can be copied the pull command is there to select', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))
    document.execCommand = () => false
  })
  await page.goto(addressOf(failureLab, 'team/app'))
  await page.getByRole('button', { name: 'Copy pull command for stable' }).click()
  await expect(messages(page)).toContainText(
    'Could not copy: select docker pull failure-lab.cr.gb-lhr.ionos.com/team/app:stable here',
  )
})

test('without a host name a tag is no command', async ({ page, api }) => {
  await api.set({ put: [{ registryId: next, repository: { name: 'team/app' } }] })
  await page.goto(addressOf(next, 'team/app'))
  await expect(artifacts(page).getByText('latest')).toBeVisible()
  await expect(artifacts(page).getByRole('button', { name: 'latest' })).toHaveCount(0)
})

test('of thirty tags some are shown, and the others at a word', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(addressOf(failureLab, 'team/app'))
  const tags = bodyRow(page, 1).getByRole('button', { name: /^Copy pull command/ })
  await expect(tags).toHaveCount(3)
  expect((await bodyRow(page, 1).boundingBox())?.height).toBeLessThan(90)
  await page.getByRole('button', { name: 'and 27 more' }).focus()
  await page.keyboard.press('Enter')
  await expect(tags).toHaveCount(30)
  const fewer = page.getByRole('button', { name: 'show fewer' })
  await expect(fewer).toBeFocused()
  await expect(fewer).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Enter')
  await expect(tags).toHaveCount(3)
})

test('an artifact is pulled by its digest or by any of its tags', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(addressOf(failureLab, 'team/app'))
  await artifacts(page).getByRole('link').first().click()
  const choice = page.getByRole('combobox', { name: 'Pull by' })
  const base = 'docker pull failure-lab.cr.gb-lhr.ionos.com/team/app'
  await expect(page.getByText(`${base}@sha256:`)).toBeVisible()
  await choice.selectOption('Tag latest')
  await expect(page.getByText(base)).toHaveText(`${base}:latest`)
  await page.getByRole('button', { name: 'Copy pull command', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Copied$/ })).toHaveCount(1)
  expect(await clipboard(page)).toBe(`${base}:latest`)
  await choice.selectOption('Digest')
  await expect(page.getByText(`${base}@sha256:`)).toBeVisible()
})
