import { REGISTRY_IDS } from '../../local-api/registries.ts'
import { addressOf, alertNamed, heading, listOf, rowLink } from '../detail.ts'
import { expectRange } from '../table.ts'
import { ask } from './ask.ts'
import { expect, form, signIn, test } from './fixtures.ts'

const { prod, failureLab } = REGISTRY_IDS

test('a deep link with its query survives the sign-in', async ({ page, bench }) => {
  const address = `${bench.url}${listOf(prod, '?severity=high&orderBy=name')}`
  await signIn(page, address, 'vera')
  await expectRange(page, 'Repositories 1 to')
  await expect(page).toHaveURL(address)
  await expect(page.getByRole('combobox', { name: 'Severity' })).toHaveValue('high')
  await expect(page.getByRole('button', { name: /Signed in as vera/i })).toBeVisible()
})

test('a repository with a slash in its name opens, and its name arrives whole', async ({
  page,
  bench,
  api,
}) => {
  await signIn(page, `${bench.url}${listOf(failureLab)}`, 'vera')
  await rowLink(page, 'team/app').click()
  await expect(heading(page, 'team/app')).toBeVisible()
  await expect(page).toHaveURL(`${bench.url}${addressOf(failureLab, 'team/app')}`)
  await page.reload()
  await expect(heading(page, 'team/app')).toBeVisible()
  const asked = (await api.requests()).map(({ path }) => path)
  expect(asked.some((path) => path.includes('/repositories/team%2Fapp'))).toBe(true)
  expect(asked.every((path) => path.startsWith('/containerregistries/registries'))).toBe(true)
})

test('every name of the failure lab opens by its address', async ({ page, bench, api }) => {
  await signIn(page, `${bench.url}${listOf(failureLab)}`, 'vera')
  for (const name of ['a%2Fb', 'with space', '100%']) {
    await api.change({ put: [{ registryId: failureLab, repository: { name } }] })
    await page.goto(`${bench.url}${addressOf(failureLab, name)}`)
    await expect(heading(page, name)).toBeVisible()
  }
})

test('a name that holds dot segments is asked for as it is, or not at all', async ({
  page,
  bench,
  front,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 40[04]/)
  const name = 'a/../b'
  const put = [name, 'b'].map((one) => ({ registryId: failureLab, repository: { name: one } }))
  await api.change({ put })
  await signIn(page, `${bench.url}${listOf(failureLab, '?name=a/../b')}`, 'vera')
  await rowLink(page, name).click()
  if (front === 'Caddy') await expect(page.getByRole('alert')).toBeVisible()
  else await expect(heading(page, name)).toBeVisible()
  const paths = (await api.requests()).map(({ path }) => path)
  expect(paths.filter((path) => /repositories\/(?!a%2F\.\.%2Fb)./.test(path))).toEqual([])
})

test('the API hears the operator’s token, and nothing of the reader', async ({
  page,
  bench,
  api,
}) => {
  await signIn(page, `${bench.url}${listOf(prod)}`, 'vera')
  await expectRange(page, 'Repositories 1 to 50')
  const requests = await api.requests()
  expect(requests.length).toBeGreaterThan(0)
  for (const { authorization, headers } of requests) {
    expect(authorization).toBe('Bearer local-token')
    expect(Object.keys(headers)).not.toContain('cookie')
    expect(JSON.stringify(headers)).not.toMatch(/vera|oidc|forwarded/i)
  }
})

test('what a client says about itself never reaches the API', async ({ page, bench, api }) => {
  await signIn(page, `${bench.url}${listOf(prod)}`, 'vera')
  await expectRange(page, 'Repositories 1 to 50')
  const before = (await api.requests()).length
  const status = await page.evaluate(async () => {
    const names =
      'Authorization Forwarded X-Forwarded-User X-Forwarded-Email X-Forwarded-Groups X-Forwarded-For ' +
      'X-Forwarded-Host X-Real-IP X-Remote-User Remote-User Remote-Groups X-Auth-Request-User ' +
      'X-Auth-Request-Groups OIDC_CLAIM_groups OIDC-CLAIM-groups OIDC_CLAIM_sub X-Original-URL ' +
      'X-Rewrite-URL X-HTTP-Method-Override'
    const headers = Object.fromEntries(names.split(' ').map((name) => [name, 'spoofed']))
    return (await fetch('api/registries?limit=1', { headers })).status
  })
  expect(status).toBe(200)
  const [spoofed] = (await api.requests()).slice(before)
  expect(JSON.stringify(spoofed)).not.toContain('spoofed')
  expect(spoofed?.authorization).toBe('Bearer local-token')
})

test('who is signed in without any right is told so, and sent to no sign-in', async ({
  page,
  bench,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('status of 403')
  await signIn(page, `${bench.url}${listOf(prod)}`, 'otto')
  await expect(alertNamed(page, 'The proxy does not allow this (403)')).toBeVisible()
  await expect(form(page)).toHaveCount(0)
  expect(await api.requests()).toEqual([])
})

test('a refusal of the API is none of the sign-in, and opens no window of the browser', async ({
  page,
  bench,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('status of 401')
  const headers = { 'WWW-Authenticate': 'Basic realm="registry"' }
  await api.set({ rules: [{ path: 'repositories', status: 401, headers }] })
  const answered = page.waitForResponse(/\/repositories\?/)
  await signIn(page, `${bench.url}${listOf(prod)}`, 'vera')
  await expect(alertNamed(page, 'The registry refused the credentials (401)')).toBeVisible()
  const told = (await answered).headers()
  expect(told['x-registry-upstream']).toBe('1')
  expect(told['www-authenticate']).toBeUndefined()
  await expect(alertNamed(page, 'You are signed out')).toHaveCount(0)
})

test('a sign-in that oauth2-proxy renews goes on, in the page and in the API', async ({
  page,
  bench,
  expectedErrors,
}) => {
  expectedErrors.push('status of 400')
  test.skip(bench.helper === null, 'Apache keeps its cookie')
  await signIn(page, `${bench.url}${listOf(prod)}`, 'vera')
  await expectRange(page, 'Repositories 1 to 50')
  const cookie = async () => (await page.context().cookies(bench.origin))[0]?.value
  const seen = [await cookie()]
  // The page fetches ahead, so which of its requests brings the cookie is open.
  const another = async () => {
    await expect.poll(async () => seen.includes(await cookie())).toBe(false)
    seen.push(await cookie())
  }
  bench.helper?.renew()
  await page.getByRole('button', { name: 'Next page' }).click()
  await expectRange(page, 'Repositories 51 to 100')
  await another()
  bench.helper?.renew()
  await page.reload()
  await expectRange(page, 'Repositories 51 to 100')
  await another()
  bench.helper?.renew()
  const missing = await page.evaluate(async () => (await fetch('api/registries/none')).status)
  expect(missing).toBe(400)
  await another()
  await expect(form(page)).toHaveCount(0)
})

test('oauth2-proxy hears no word of who a client says it is, nor where to lead it', async ({
  bench,
}) => {
  const { helper } = bench
  test.skip(helper === null, 'Apache asks nobody')
  const names =
    'Authorization Forwarded X-Forwarded-User X-Forwarded-Uri X-Forwarded-Host X-Forwarded-Proto ' +
    'X-Real-IP X-Auth-Request-User X-Auth-Request-Groups X-Auth-Request-Redirect X-Original-URL'
  const headers = Object.fromEntries(names.split(' ').map((name) => [name, 'https://evil.test/']))
  const page = { ...headers, Accept: 'text/html', 'Sec-Fetch-Dest': 'document' }
  const path = new URL(bench.url).pathname
  const before = helper?.heard.length ?? 0
  for (const asked of ['', 'api/registries', 'oauth2/userinfo', 'oauth2/start']) {
    await ask(bench.origin, path + asked, { headers: page })
  }
  const heard = helper?.heard.slice(before) ?? []
  // A page is asked about, and then led to the sign-in.
  expect(heard).toHaveLength(5)
  expect(JSON.stringify(heard)).not.toContain('evil')
  expect((await ask(bench.origin, `${path}oauth2/auth`)).status).toBe(404)
})
