import { REGISTRY_IDS } from '../../local-api/registries.ts'
import {
  addressOf,
  deleteButton,
  heading,
  listOf,
  messages,
  openDelete,
  readyToDelete,
  rowLink,
} from '../detail.ts'
import { ask } from './ask.ts'
import { cookieOf, expect, signIn, test } from './fixtures.ts'

const { failureLab } = REGISTRY_IDS
const apiPath = `api/registries/${failureLab}/repositories/team%2Fapp`
const change = { 'X-Requested-With': 'XMLHttpRequest', Accept: 'application/json' }

test('a deleter deletes; the API is asked once, and the audit log has a line', async ({
  page,
  bench,
  api,
}) => {
  await signIn(page, `${bench.url}${listOf(failureLab)}`, 'dora')
  const address = `${bench.url}${addressOf(failureLab, 'team/app')}`
  const { confirm } = await readyToDelete(page, address, 'team/app')
  await confirm.click()
  await expect(messages(page)).toContainText('team/app was deleted.')
  await expect(heading(page, 'Repositories')).toBeVisible()
  await expect(rowLink(page, 'team/app')).toHaveCount(0)
  const deletes = await api.requests('DELETE')
  expect(deletes.map(({ path }) => path)).toEqual([expect.stringMatching(/\/team%2Fapp$/)])
  await expect
    .poll(() => bench.audit().findLast(({ method }) => method === 'DELETE'))
    .toMatchObject({
      user: 'dora',
      path: expect.stringContaining('team%2Fapp'),
      status: 204,
      site: 'same-origin',
      id: deletes[0]?.headers['x-request-id'],
    })
})

test('a viewer sees no working delete, and a forced one is refused by the proxy', async ({
  page,
  bench,
  front,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('status of 403')
  await signIn(page, `${bench.url}${addressOf(failureLab, 'team/app')}`, 'vera')
  await expect(deleteButton(page)).toBeDisabled()
  await expect(page.getByText('Needs the deleter role: registry-deleters')).toBeVisible()
  const forced = await page.evaluate(
    async ([path, headers]) => {
      const answer = await fetch(path, { method: 'DELETE', headers })
      const mark = answer.headers.get('X-Registry-Upstream')
      return { status: answer.status, mark, body: await answer.json() }
    },
    [apiPath, change] as const,
  )
  expect(forced).toEqual({
    status: 403,
    mark: null,
    body: expect.objectContaining({ httpStatus: 403 }),
  })
  expect(await api.requests('DELETE')).toEqual([])
  await expect
    .poll(() => bench.audit().findLast(({ method }) => method === 'DELETE'))
    .toMatchObject({ user: front === 'Apache' ? 'vera' : '-', status: 403 })
})

test('a delete needs the page’s own header and origin, whoever asks', async ({
  page,
  context,
  bench,
  api,
}) => {
  await signIn(page, `${bench.url}${listOf(failureLab)}`, 'dora')
  await expect(heading(page, 'Repositories')).toBeVisible()
  const Cookie = await cookieOf(context, bench)
  const path = `${new URL(bench.url).pathname}${apiPath}`
  const status = async (method: string, headers: Record<string, string>) =>
    (await ask(bench.origin, path, { method, headers: { Cookie, ...headers } })).status
  const own = { ...change, 'Sec-Fetch-Site': 'same-origin' }

  expect(await status('DELETE', change)).toBe(403)
  expect(await status('DELETE', { ...own, 'X-Requested-With': 'fetch' })).toBe(403)
  expect(await status('DELETE', { 'Sec-Fetch-Site': 'same-origin' })).toBe(403)
  for (const site of ['same-site', 'cross-site', 'none']) {
    expect([site, await status('DELETE', { ...own, 'Sec-Fetch-Site': site })]).toEqual([site, 403])
  }
  expect(await status('DELETE', { ...change, Origin: 'https://localhost' })).toBe(403)
  for (const method of ['POST', 'PUT', 'PATCH', 'OPTIONS']) {
    expect([method, await status(method, own)]).toEqual([method, 403])
  }
  // Another spelling of the path is no way around.
  for (const spelt of [path.replace('api', '/api'), path.replace('api', '%61pi')]) {
    const answer = await ask(bench.origin, spelt, { method: 'DELETE', headers: { Cookie } })
    expect([spelt, answer.status >= 400]).toEqual([spelt, true])
  }
  expect((await api.requests()).filter(({ method }) => method !== 'GET')).toEqual([])

  // A browser that is too old to say which site asks still names the origin.
  expect(await status('DELETE', { ...change, Origin: bench.origin })).toBe(204)
  expect(await api.requests('DELETE')).toHaveLength(1)

  // Nor does the proxy send one again by itself, on a connection to the API that has been used before.
  await api.set({ rules: [{ method: 'DELETE', drop: 'before' }] })
  await status('GET', own)
  expect(await status('DELETE', { ...own, 'Idempotency-Key': '"lost"' })).toBe(502)
  expect(await api.requests('DELETE')).toHaveLength(1)
})

test('a change that the browser repeats by itself is passed on once', async ({
  page,
  bench,
  front,
  api,
  expectedErrors,
}) => {
  test.skip(front === 'Caddy', 'Caddy remembers nothing of a request')
  expectedErrors.push(/status of (504|404)/)
  await signIn(page, `${bench.url}${listOf(failureLab)}`, 'dora')
  const send = (key: string) =>
    page.evaluate(
      async ([path, headers]) => (await fetch(path, { method: 'DELETE', headers })).status,
      [apiPath, { ...change, 'Idempotency-Key': key }] as const,
    )
  expect(await send('"one"')).toBe(204)
  expect(await send('"one"')).toBe(504)
  expect(await api.requests('DELETE')).toHaveLength(1)
  expect(await send('"two"')).toBe(404)
  expect(await api.requests('DELETE')).toHaveLength(2)
})

test('a delete whose answer is lost is sent once, and its outcome is found out', async ({
  page,
  bench,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/status of (50\d|404)/)
  await api.set({ rules: [{ method: 'DELETE', drop: 'after' }] })
  await signIn(page, `${bench.url}${listOf(failureLab)}`, 'dora')
  await rowLink(page, 'team/app').click()
  const { confirmation, confirm } = await openDelete(page, 'team/app')
  await confirmation.fill('team/app')
  await confirm.click()
  await expect(messages(page)).toContainText('team/app was deleted.')
  expect(await api.requests('DELETE')).toHaveLength(1)
})
