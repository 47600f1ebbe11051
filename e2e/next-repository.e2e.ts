import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, heading, listOf, messages, openDelete, rowLink } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import { listQueries, numbered } from './list.ts'
import { nth } from './shortcuts.ts'
import { expectRange } from './table.ts'

const { prod } = REGISTRY_IDS
const list = (page: number) =>
  listOf(prod, page === 1 ? '?orderBy=name&limit=3' : `?orderBy=name&page=${page}&limit=3`)

const next = (page: Page) => page.getByRole('button', { name: 'Next repository' })
const previous = (page: Page) => page.getByRole('button', { name: 'Previous repository' })
const crumb = (page: Page) =>
  page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Repositories' })

/** Opens a repository from the page of the list that it stands on: three to a page, by name. */
async function openFromList(page: Page, number: number) {
  const from = Math.ceil(number / 3)
  await page.goto(list(from))
  await expectRange(page, `Repositories ${from * 3 - 2} to`)
  await rowLink(page, nth(number)).click()
  await expect(heading(page, nth(number))).toBeFocused()
}

/** The page of the list that the way back leads to. */
async function expectList(page: Page, from: number) {
  await expect(crumb(page)).toHaveAttribute('href', new RegExp(`${list(from).split('?')[1]}$`))
}

test.beforeEach(async ({ api }) => {
  await api.set({ repositories: { [prod]: numbered(8) } })
})

test('n and p, and the buttons, lead through the list that the page was opened from', async ({
  page,
}) => {
  await openFromList(page, 1)
  await expect(next(page)).toHaveAttribute('aria-keyshortcuts', 'n')
  await page.keyboard.press('n')
  await expect(heading(page, nth(2))).toBeFocused()
  await next(page).click()
  await expect(heading(page, nth(3))).toBeFocused()
  await page.keyboard.press('p')
  await expect(heading(page, nth(2))).toBeFocused()
  await previous(page).click()
  await expect(heading(page, nth(1))).toBeFocused()
  await page.goBack()
  await expect(heading(page, nth(2))).toBeFocused()
})

test('they go on over the borders of pages, and the way back leads to the page in force', async ({
  page,
  api,
}) => {
  await openFromList(page, 3)
  await page.keyboard.press('n')
  await expect(heading(page, nth(4))).toBeFocused()
  await expectList(page, 2)
  await page.keyboard.press('p')
  await expect(heading(page, nth(3))).toBeFocused()
  await expectList(page, 1)
  await page.keyboard.press('n')
  await expect(heading(page, nth(4))).toBeFocused()
  await crumb(page).click()
  await expectRange(page, 'Repositories 4 to 6')
  // Once when it came, and once when it was left for the page before.
  const offsets = (await listQueries(api)).map((query) => query.get('offset'))
  expect(offsets.filter((offset) => offset === '3')).toHaveLength(2)
})

test('no repository is passed over at a border when rows have moved up', async ({ page, api }) => {
  await openFromList(page, 3)
  await page.waitForLoadState('networkidle')
  await api.change({ remove: [{ registryId: prod, name: nth(1) }] })
  await page.keyboard.press('n')
  await expect(heading(page, nth(4))).toBeFocused()
  await expectList(page, 1)
})

test('at either end the way on is unavailable and says why', async ({ page }) => {
  await openFromList(page, 8)
  const last = 'This is the last repository of the list.'
  await expect(next(page)).toHaveAttribute('aria-disabled', 'true')
  await expect(next(page)).toHaveAttribute('title', last)
  await expect(next(page)).toHaveAccessibleDescription(last)
  await expect(previous(page)).not.toHaveAttribute('aria-disabled')
  await page.keyboard.press('n')
  await expect(messages(page)).toContainText(last)
  await expect(heading(page, nth(8))).toBeVisible()

  await openFromList(page, 1)
  await expect(previous(page)).toHaveAttribute('title', 'This is the first repository of the list.')
  await page.keyboard.press('p')
  await expect(messages(page)).toContainText('This is the first repository of the list.')
})

test('an end that shows only when the next page is read is told', async ({ page, api }) => {
  await openFromList(page, 3)
  await api.change({
    remove: [4, 5, 6, 7, 8].map((number) => ({ registryId: prod, name: nth(number) })),
  })
  await page.reload()
  await expect(heading(page, nth(3))).toBeVisible()
  await expect(next(page)).not.toHaveAttribute('aria-disabled')
  await next(page).click()
  await expect(messages(page)).toContainText('This is the last repository of the list.')
  await expect(next(page)).toHaveAttribute('aria-disabled', 'true')
  await expect(next(page)).toBeFocused()
})

test('a pasted address belongs to no list', async ({ page }) => {
  await page.goto(addressOf(prod, nth(2)))
  await expect(heading(page, nth(2))).toBeVisible()
  await page.keyboard.press('n')
  await expect(next(page)).toHaveCount(0)
  await expect(previous(page)).toHaveCount(0)
})

test('the plain list is a list too, and a reload keeps it', async ({ page, api }) => {
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 8')
  const second = page.getByRole('rowheader').nth(1).getByRole('link')
  const third = await page.getByRole('rowheader').nth(2).textContent()
  await second.click()
  await expect(next(page)).toBeVisible()
  await page.reload()
  await expect(next(page)).toBeVisible()
  const before = (await listQueries(api)).length
  await page.keyboard.press('n')
  await expect(heading(page, third ?? '')).toBeFocused()
  expect(await listQueries(api)).toHaveLength(before + 1)
})

test('a neighbour that is gone is not found, and the way goes on behind it', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('404')
  await openFromList(page, 1)
  await api.change({ remove: [{ registryId: prod, name: nth(2) }] })
  await page.keyboard.press('n')
  await expect(heading(page, 'Repository not found')).toBeFocused()
  await page.keyboard.press('n')
  await expect(heading(page, nth(3))).toBeFocused()
})

test('what is itself on its page no more leads to what stands there now, and that is said', async ({
  page,
  api,
}) => {
  await openFromList(page, 5)
  await page.reload()
  await expect(heading(page, nth(5))).toBeVisible()
  await api.change({ remove: [{ registryId: prod, name: nth(5) }] })
  await page.keyboard.press('n')
  await expect(heading(page, nth(6))).toBeFocused()
  await expect(messages(page)).toContainText(`${nth(5)} is not on that page of the list any more.`)
})

test('a deleted repository leads back to the list, and its neighbours close up', async ({
  page,
}) => {
  await openFromList(page, 1)
  await page.keyboard.press('n')
  await expect(heading(page, nth(2))).toBeFocused()
  const { confirmation, confirm } = await openDelete(page, nth(2))
  await confirmation.fill(nth(2))
  await confirm.click()
  await expect(heading(page, 'Repositories')).toBeFocused()
  await rowLink(page, nth(1)).click()
  await expect(heading(page, nth(1))).toBeFocused()
  await page.keyboard.press('n')
  await expect(heading(page, nth(3))).toBeFocused()
})

test('a list that cannot be read is told, and may be asked for again', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('500')
  await openFromList(page, 2)
  await page.reload()
  await expect(next(page)).toBeVisible()
  await api.change({ rules: [{ path: 'repositories?', status: 500, times: 2 }] })
  await next(page).click()
  await expect(messages(page)).toContainText(
    'The registry failed (500). The list could not be read, so the next repository is not known.',
  )
  await expect(heading(page, nth(2))).toBeVisible()
  await api.set({ repositories: { [prod]: numbered(8) } })
  await next(page).click()
  await expect(heading(page, nth(3))).toBeFocused()
})

test('who leaves while the list is read is not called back', async ({ page }) => {
  await openFromList(page, 2)
  await page.reload()
  await expect(next(page)).toBeVisible()
  const answer = await hold(page, 'GET', /\/repositories\?/)
  await next(page).click()
  await expect(next(page)).toHaveAttribute('aria-disabled', 'true')
  await crumb(page).click()
  answer()
  await expectRange(page, 'Repositories 1 to 3')
  await expect(heading(page, 'Repositories')).toBeFocused()
})

test('a neighbour is asked for ahead when the pointer or the focus comes near, not before', async ({
  page,
  api,
}) => {
  await openFromList(page, 1)
  await page.waitForLoadState('networkidle')
  const asked = async () =>
    (await api.requests()).filter(({ path }) => path.endsWith(`/repositories/${nth(2)}`)).length
  expect(await asked()).toBe(0)
  await next(page).hover()
  await expect.poll(asked).toBe(1)
  await next(page).click()
  await expect(heading(page, nth(2))).toBeFocused()
  expect(await asked()).toBe(1)
})

test('n and p are letters in the delete dialog, and can be switched off', async ({ page }) => {
  await openFromList(page, 2)
  const { confirmation, cancel } = await openDelete(page, nth(2))
  await confirmation.pressSequentially('np')
  await expect(confirmation).toHaveValue('np')
  await cancel.click()
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await page.getByRole('switch', { name: 'Single-key shortcuts' }).click()
  await page.keyboard.press('Escape')
  await expect(next(page)).not.toHaveAttribute('aria-keyshortcuts')
  await page.keyboard.press('n')
  await next(page).focus()
  await expect(heading(page, nth(2))).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(heading(page, nth(3))).toBeFocused()
})
