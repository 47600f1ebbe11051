import type { BrowserContext, Page } from '@playwright/test'
import { REGISTRY_IDS } from '../../local-api/registries.ts'
import { addressOf, alertNamed, heading, listOf, messages, readyToDelete } from '../detail.ts'
import { searchBox } from '../list.ts'
import { expectRange } from '../table.ts'
import { ask } from './ask.ts'
import type { Bench } from './bench.ts'
import { cookieOf, expect, form, signIn, test } from './fixtures.ts'

const { prod, failureLab } = REGISTRY_IDS

// Mounted on the root, with the same build.
test.use({ mountPath: '/', session: 'short', frameAncestors: "'none'" })

/** Waits until the proxy itself says that the sign-in has ended. Being asked keeps none alive for ever. */
async function untilExpired(context: BrowserContext, bench: Bench) {
  const path = `${new URL(bench.url).pathname}${bench.userInfo}`
  const Cookie = await cookieOf(context, bench)
  await expect
    .poll(async () => (await ask(bench.origin, path, { headers: { Cookie } })).status, {
      timeout: 30_000,
    })
    .toBe(401)
}

/** How often the identity provider's form is opened from now on. */
function countForms(context: BrowserContext): () => number {
  let forms = 0
  context.on('request', (request) => {
    if (request.url().includes('/interaction/')) forms += 1
  })
  return () => forms
}

/** Waits until the page has loaded the dashboard anew. */
const loadedAnew = (page: Page) => page.waitForEvent('load')

test('a sign-in that ends for real loses nothing: a list, a half typed filter, a delete', async ({
  browser,
  bench,
  api,
}) => {
  test.setTimeout(90_000)
  const contexts = await Promise.all([1, 2, 3].map(() => browser.newContext()))
  const pages = await Promise.all(contexts.map((context) => context.newPage()))
  const [list, typing, deleting] = pages
  const [first] = contexts
  if (!list || !typing || !deleting || !first) throw new Error('There are three pages')
  const query = '?severity=high&orderBy=name'
  await signIn(list, `${bench.url}${listOf(prod, query)}`, 'vera')
  await signIn(typing, `${bench.url}${listOf(prod, query)}`, 'vera')
  await signIn(deleting, `${bench.url}${addressOf(failureLab, 'team/app')}`, 'dora')
  await expectRange(list, 'Repositories 1 to')
  await expectRange(typing, 'Repositories 1 to')
  const address = `${bench.url}${addressOf(failureLab, 'team/app')}`
  const { confirm, confirmation, dialog } = await readyToDelete(deleting, address, 'team/app')
  await searchBox(typing).pressSequentially('pay')
  await expect(typing).toHaveURL(/name=pay/)
  const asked = pages.map((page) => countForms(page.context()))
  for (const context of contexts) await untilExpired(context, bench)

  // The list: by itself, through the identity provider, which still knows the reader.
  const listLoaded = loadedAnew(list)
  await list.getByRole('button', { name: 'Refresh' }).click()
  await expect(alertNamed(list, 'You are signed out')).toBeVisible()
  await listLoaded
  await expectRange(list, 'Repositories 1 to')
  await expect(list).toHaveURL(`${bench.url}${listOf(prod, query)}`)
  await expect(alertNamed(list, 'You are signed out')).toHaveCount(0)

  // The filter: not under the reader's fingers, but when they are done.
  await searchBox(typing).pressSequentially('ments')
  await expect(alertNamed(typing, 'You are signed out')).toBeVisible()
  await expect(searchBox(typing)).toHaveValue('payments')
  await expect(searchBox(typing)).toBeFocused()
  const typingLoaded = loadedAnew(typing)
  await searchBox(typing).blur()
  await typingLoaded
  await expect(searchBox(typing)).toHaveValue('payments')
  await expect(typing).toHaveURL(/name=payments/)
  await expect(typing).toHaveURL(/severity=high/)
  await expectRange(typing, 'Repositories 1 to')

  // The delete: not sent, not repeated, and what was typed stays for the reader to send it.
  await confirm.click()
  await expect(dialog).toContainText('You are signed out')
  await expect(confirmation).toHaveValue('team/app')
  expect(await api.requests('DELETE')).toEqual([])
  const opened = deleting.context().waitForEvent('page')
  await dialog.getByRole('link', { name: 'Sign in again' }).click()
  const tab = await opened
  await expect(heading(tab, 'team/app')).toBeVisible()
  await tab.close()
  await expect(confirmation).toHaveValue('team/app')
  expect(await api.requests('DELETE')).toEqual([])
  await confirm.click()
  await expect(messages(deleting)).toContainText('team/app was deleted.')
  expect(await api.requests('DELETE')).toHaveLength(1)

  expect(asked.map((count) => count())).toEqual([0, 0, 0])
  await Promise.all(contexts.map((context) => context.close()))
})

test('a page file that is asked for after the sign-in has ended still arrives', async ({
  page,
  context,
  bench,
  expectedErrors,
}) => {
  expectedErrors.push('status of 401')
  await signIn(page, `${bench.url}${listOf(failureLab)}`, 'vera')
  await expectRange(page, 'Repositories 1 to')
  await context.clearCookies({ name: '__Host-berth' })
  const file = page.waitForResponse(/assets\/other-pages/)
  await page.getByRole('link', { name: 'team/app', exact: true }).click()
  expect((await file).status()).toBe(200)
  await expect(heading(page, 'team/app')).toBeVisible()
  await expect(page).toHaveURL(`${bench.url}${addressOf(failureLab, 'team/app')}`)
})

test('asking without a sign-in begins none: no cookie is left behind', async ({
  page,
  context,
  bench,
  expectedErrors,
}) => {
  expectedErrors.push('status of 401')
  await signIn(page, `${bench.url}${listOf(prod)}`, 'vera')
  await expectRange(page, 'Repositories 1 to')
  await context.clearCookies()
  const answers = await page.evaluate(() =>
    Promise.all(
      ['api/registries', 'api/registries/x', 'config.json', 'registries'].map(async (path) => {
        const answer = await fetch(path, { headers: { Accept: 'application/json' } })
        const { httpStatus } = await answer.json()
        return [answer.status, httpStatus, answer.headers.get('X-Registry-Upstream')]
      }),
    ),
  )
  expect(answers).toEqual(answers.map(() => [401, 401, null]))
  expect(await context.cookies(bench.origin)).toEqual([])
  // Nor does a page that is opened at an address of the API.
  const asPage = { Accept: 'text/html', 'Sec-Fetch-Dest': 'document', 'Sec-Fetch-Mode': 'navigate' }
  const { pathname } = new URL(bench.url)
  const opened = await ask(bench.origin, `${pathname}api/registries`, { headers: asPage })
  expect([opened.status, opened.headers.location]).toEqual([401, undefined])
  expect(JSON.parse(opened.body)).toMatchObject({ httpStatus: 401 })
  await expect(form(page)).toHaveCount(0)
})
