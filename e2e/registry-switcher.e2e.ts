import type { Page } from '@playwright/test'
import { LISTED_REGISTRIES, REGISTRY_IDS } from '../local-api/registries.ts'
import { alertNamed, heading, listOf, rowLink } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import { servers } from './servers.ts'
import { expectRange, repositoriesTable } from './table.ts'

const { prod, staging, hidden, publishedSamples } = REGISTRY_IDS

const switcher = (page: Page) => page.getByRole('button', { name: 'Switch registry' })
const choices = (page: Page) => page.getByRole('navigation', { name: 'Registries' })
const choice = (page: Page, name: string) => choices(page).getByRole('link', { name })

test('the switcher leads to another registry and keeps the search of the list', async ({
  page,
}) => {
  await page.goto(listOf(prod, '?name=a&severity=high&orderBy=name&page=2&limit=10'))
  await expectRange(page, 'Repositories 11 to 20')
  await switcher(page).click()
  await expect(choices(page).getByRole('link')).toHaveText([
    ...LISTED_REGISTRIES.map(({ name, location }) => `${name} ${location}`),
    'All registries',
  ])
  await expect(choices(page).locator('[aria-current=page]')).toHaveText('acme-prod de/fra')
  await choice(page, 'acme-staging').click()
  await expect(page).toHaveTitle('Repositories · acme-staging · Berth')
  // Another registry has other rows, so it begins with the first page.
  await expect(page).toHaveURL(/\?name=a&severity=high&orderBy=name&limit=10$/)
  await expect(choices(page)).toBeHidden()

  await switcher(page).click()
  await expect(choices(page).locator('[aria-current=page]')).toHaveText('acme-staging de/txl')
  // The one in use is a choice too.
  await choice(page, 'acme-staging').click()
  await expect(choices(page)).toBeHidden()
  await switcher(page).click()
  await choice(page, 'All registries').click()
  await expect(heading(page, 'Registries')).toBeFocused()
  await expect(switcher(page)).toHaveCount(0)
})

test('on the pages of a repository it keeps the search of the list they were opened from', async ({
  page,
}) => {
  const path = listOf(publishedSamples)
  await page.goto(listOf(publishedSamples, '?severity=critical'))
  await rowLink(page, 'image-test').click()
  await expect(heading(page, 'image-test')).toBeVisible()
  await switcher(page).click()
  const kept = new RegExp(`${listOf(staging)}\\?severity=critical$`)
  await expect(choice(page, 'acme-staging')).toHaveAttribute('href', kept)
  await page.keyboard.press('Escape')
  const artifacts = page.getByRole('table', { name: 'Artifacts' })
  await artifacts.getByRole('link').first().click()
  await expect(page).toHaveURL(/@sha256/)
  await switcher(page).click()
  await choice(page, 'acme-staging').click()
  await expect(page).toHaveURL(kept)

  // Its own search is not the list's, and a pasted address comes from none.
  await page.goto(`${path}/image-test?page=2&limit=10`)
  await switcher(page).click()
  await expect(choice(page, 'acme-staging')).toHaveAttribute('href', /repositories$/)
})

test('the registries are asked for when the reader comes near, once, and not before', async ({
  page,
  api,
}) => {
  const files: string[] = []
  page.on('request', (sent) => files.push(sent.url()))
  const asked = async () =>
    (await api.requests()).filter(({ path }) => path.includes('/registries?')).length
  await page.goto(listOf(prod))
  await expect(switcher(page)).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(await asked()).toBe(0)
  expect(files.filter((url) => url.includes('other-pages'))).toEqual([])
  await switcher(page).hover()
  await expect.poll(asked).toBe(1)
  await switcher(page).click()
  await expect(choice(page, 'acme-edge')).toBeVisible()
  expect(await asked()).toBe(1)
})

test('where the network is precious they are asked for by the press alone', async ({
  page,
  api,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
  const files: string[] = []
  page.on('request', (sent) => files.push(sent.url()))
  await page.goto(listOf(prod))
  await switcher(page).hover()
  await expectRange(page, 'Repositories 1 to 50')
  await page.waitForLoadState('networkidle')
  expect((await api.requests()).filter(({ path }) => path.includes('/registries?'))).toEqual([])
  expect(files.filter((url) => url.includes('other-pages'))).toEqual([])
  await switcher(page).click()
  await expect(choice(page, 'acme-edge')).toBeVisible()
})

test('the switcher goes by keyboard', async ({ page }) => {
  await page.goto(listOf(prod))
  await switcher(page).focus()
  await page.keyboard.press('Enter')
  await expect(choice(page, 'acme-prod')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(choice(page, 'acme-prod')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(choices(page)).toBeHidden()
  await expect(switcher(page)).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(choice(page, 'acme-staging')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(choice(page, 'acme-staging')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle('Repositories · acme-staging · Berth')
  await expect(choices(page)).toBeHidden()
  await expect(heading(page, 'Repositories')).toBeFocused()
})

test('a new tab leaves the switcher as it is', async ({ page, context }) => {
  await page.goto(listOf(prod, '?severity=high'))
  await switcher(page).click()
  const opened = context.waitForEvent('page')
  await choice(page, 'acme-staging').click({ modifiers: ['ControlOrMeta'] })
  await expect(await opened).toHaveURL(new RegExp(`${listOf(staging)}\\?severity=high$`))
  await expect(choices(page)).toBeVisible()
})

test('the registries are said to be on their way', async ({ page }) => {
  const answer = await hold(page, 'GET', /\/registries\?/)
  await page.goto(listOf(prod))
  await switcher(page).click()
  await expect(choices(page)).toContainText('Loading…')
  answer()
  await expect(choice(page, 'acme-edge')).toBeVisible()
  await expect(choices(page)).not.toContainText('Loading…')
})

test('a configured registry works with a token that may list none', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('403')
  await api.set({ rules: [{ path: '/registries?', status: 403 }] })
  await page.goto(servers.mounted.url)
  await expectRange(page, 'Repositories 1 to 50')
  await switcher(page).click()
  const refused = alertNamed(page, 'Not allowed (403)')
  await expect(refused).toContainText('The registries cannot be listed. You are signed in')
  await expect(choice(page, 'All registries')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(refused).toBeHidden()
  await repositoriesTable(page).getByRole('link').first().click()
  await expect(page.getByRole('table', { name: 'Artifacts' })).toBeVisible()

  await api.set({})
  await switcher(page).click()
  await refused.getByRole('button', { name: 'Try again' }).click()
  await expect(choice(page, 'acme-prod')).toBeVisible()
  await expect(refused).toHaveCount(0)
})

test('a registry that may not be listed opens by its address, and the switcher says so', async ({
  page,
}) => {
  await page.goto(listOf(hidden))
  await expectRange(page, 'Repositories 1 to 40')
  await expect(page.getByRole('banner')).toContainText('acme-hidden fr/par')
  await switcher(page).click()
  await expect(choices(page)).toContainText('The registry in use is not among those')
  await expect(choices(page).locator('[aria-current]')).toHaveCount(0)
})

test('an unknown registry leads to those that there are', async ({ page, expectedErrors }) => {
  expectedErrors.push('404')
  await page.goto(listOf('00000000-0000-4000-8000-000000000000'))
  await expect(alertNamed(page, 'Not found (404)')).toBeVisible()
  await switcher(page).click()
  await choice(page, 'acme-prod').click()
  await expectRange(page, 'Repositories 1 to 50')
})

test('registries that could not be read are counted', async ({ page, api }) => {
  const known = { id: prod, properties: { name: 'acme-prod', location: 'de/fra' } }
  const items = [known, { id: staging, properties: 7 }, 'no registry']
  await api.set({ rules: [{ path: '/registries?', body: { items } }] })
  await page.goto(listOf(prod))
  await switcher(page).click()
  await expect(choices(page).getByRole('link')).toHaveText(['acme-prod de/fra', 'All registries'])
  await expect(choices(page)).toContainText('2 registries could not be read.')
})

test('a long name is cut short, and nothing sticks out on a narrow screen', async ({
  page,
  api,
}) => {
  const properties = { name: `acme-${'x'.repeat(300)}`, location: 'de/fra' }
  const body = { id: prod, properties }
  const path = `/registries/${prod}`
  await api.set({
    rules: [
      { path: `${path}/` },
      { path, body },
      { path: '/registries?', body: { items: [body] } },
    ],
  })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 50')
  await switcher(page).click()
  await expect(choice(page, 'acme-x')).toBeVisible()
  for (const part of [switcher(page), choices(page), page.getByRole('button', { name: /^Colour/ })])
    await expect(part).toBeInViewport({ ratio: 1 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  expect(await choices(page).evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0)
})
