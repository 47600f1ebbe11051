import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, alertNamed, heading, listOf, readyToDelete } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import { searchBox } from './list.ts'
import { servers } from './servers.ts'
import { expectRange } from './table.ts'

const { prod, sandbox, failureLab } = REGISTRY_IDS

test.beforeEach(async ({ context, expectedErrors }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  expectedErrors.push('Failed to load resource')
})

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

test('the details of a failure can be copied, each on a line of its own', async ({ page, api }) => {
  const body = {
    httpStatus: 400,
    messages: [
      { errorCode: 'err-17', message: 'limit is\ttoo large\n=HYPERLINK("http://example.com")' },
      { errorCode: 'err-18', message: null },
    ],
  }
  const headers = { 'X-Request-Id': 'req-4711' }
  await api.set({ rules: [{ path: '/repositories?', status: 400, body, headers }] })
  await page.goto(listOf(prod, '?name=gateway'))
  const alert = alertNamed(page, 'The registry refused the request (400)')
  const answer = await hold(page, 'GET', /\/repositories\?/)
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(alert.getByRole('button', { name: 'Trying again…' })).toBeVisible()
  answer()
  await expect(alert.getByRole('button', { name: 'Try again' })).toBeVisible()
  await alert.getByRole('button', { name: 'Copy details' }).click()
  await expect(alert.getByRole('button', { name: 'Copied' })).toBeFocused()
  const lines = (await clipboard(page)).split('\n')
  expect(lines).toEqual([
    `Request: GET api/registries/${prod}/repositories?offset=0&limit=50&orderBy=-lastPush&filter.name=gateway`,
    'Failure: status 400',
    'Answered by: the registry API',
    'Message: limit is too large =HYPERLINK("http://example.com") (err-17)',
    'Message: Code err-18',
    'Request id: req-4711',
    expect.stringMatching(/^Time: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    'Attempt: 2',
  ])
})

test('the details of a failed delete hold no credentials', async ({ page, api }) => {
  const address = `${servers.mounted.url}${addressOf(failureLab, 'delete-403')}`
  await api.set({})
  const { dialog, username, password, confirm, alert } = await readyToDelete(
    page,
    address,
    'delete-403',
  )
  await username.fill('deleter@example.com')
  await password.fill('pass:wörd-✓')
  await confirm.click()
  await expect(alert).toContainText('the permission to delete it is missing')
  await alert.getByRole('button', { name: 'Copy details' }).click()
  await expect.poll(() => clipboard(page)).toContain('Failure: status 403')
  const details = await clipboard(page)
  expect(details).toMatch(/^Request: DELETE api\/registries\/[\w-]+\/repositories\/delete-403$/m)
  expect(details).not.toMatch(/deleter|pass|Basic|Authorization/i)
  await expect(dialog).toBeVisible()
})

test('what is not there is told in the API’s words too', async ({ page, api }) => {
  const body = { httpStatus: 404, messages: [{ errorCode: 'err-9', message: 'Registry is gone' }] }
  await api.set({ rules: [{ path: '/repositories/team', status: 404, body }] })
  await page.goto(addressOf(failureLab, 'team/app'))
  await expect(heading(page, 'Repository not found')).toBeVisible()
  await expect(page.getByRole('main').getByRole('listitem')).toHaveText('Registry is gone (err-9)')
  await page.getByRole('button', { name: 'Copy details' }).click()
  await expect.poll(() => clipboard(page)).toContain('Message: Registry is gone (err-9)')
})

test('the details of a sign-out say by what it was known', async ({ page }) => {
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 50')
  await page.route(/\/api\//, (route) => route.fulfill({ status: 401, body: '' }))
  // While somebody types, no sign-in takes the page away.
  await searchBox(page).fill('gateway')
  await page.getByRole('button', { name: 'Copy details' }).press('Enter')
  await expect.poll(() => clipboard(page)).toMatch(/^Failure: signed out \(.*401.*\)$/m)
})

test('details are copied from a dialog in a browser without a clipboard API', async ({
  page,
  api,
}) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))
  })
  await api.set({})
  const { confirm, alert } = await readyToDelete(
    page,
    addressOf(failureLab, 'delete-409'),
    'delete-409',
  )
  await confirm.click()
  const copy = alert.getByRole('button', { name: 'Copy details' })
  await copy.click()
  await expect(alert.getByRole('button', { name: 'Copied' })).toBeFocused()
  expect(await clipboard(page)).toContain('Failure: status 409')
})

test('details that cannot be copied are there to be selected', async ({ page, api }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))
    document.execCommand = () => false
  })
  await api.set({ rules: [{ path: '/repositories?', status: 500 }] })
  await page.goto(listOf(prod))
  const alert = alertNamed(page, 'The registry failed (500)')
  await alert.getByRole('button', { name: 'Copy details' }).click()
  await expect(alert.getByRole('status')).toHaveText('Could not copy: select the text instead')
  const text = alert.getByRole('textbox', { name: 'Text to copy' })
  await expect(text).toHaveValue(/^Failure: status 500$/m)
  await text.click()
  expect(await page.evaluate(() => String(document.getSelection()))).toContain('status 500')
})

test('a name that a spreadsheet would calculate is copied as text', async ({ page, api }) => {
  const name = '=1+1'
  await api.set({ repositories: { [sandbox]: [{ name }] } })
  await page.goto(addressOf(sandbox, name))
  await expect(heading(page, name)).toBeVisible()
  await page.getByRole('button', { name: 'Copy name' }).click()
  await expect.poll(() => clipboard(page)).toBe("'=1+1")
})
