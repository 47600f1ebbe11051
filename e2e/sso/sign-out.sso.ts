import { REGISTRY_IDS } from '../../local-api/registries.ts'
import { alertNamed, heading, listOf } from '../detail.ts'
import { expectRange } from '../table.ts'
import { expect, form, signIn, test } from './fixtures.ts'

const { prod } = REGISTRY_IDS

test('signing out ends both sessions, says so, and is told to other tabs', async ({
  page,
  context,
  bench,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('status of 401')
  await signIn(page, `${bench.url}${listOf(prod)}`, 'vera')
  await expectRange(page, 'Repositories 1 to')
  const other = await context.newPage()
  await other.goto(`${bench.url}${listOf(prod)}`)
  await expectRange(other, 'Repositories 1 to')

  await page.getByRole('button', { name: /Signed in as vera/i }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Yes, sign me out' }).click()
  await expect(heading(page, 'You are signed out')).toBeVisible()
  await expect(page.getByText('so has the one at your identity provider')).toBeVisible()
  await expect(page).toHaveURL(`${bench.url}signed-out.html?both`)

  await expect(alertNamed(other, 'You are signed out')).toContainText('in another tab')
  const before = (await api.requests()).length
  await other.getByRole('button', { name: 'Refresh' }).click()
  await expect(other.getByText(/as of/)).toBeVisible()
  expect(await api.requests()).toHaveLength(before)

  await page.getByRole('link', { name: 'Open Berth' }).click()
  // Neither of the two knows the reader any more.
  await expect(form(page)).toBeVisible()
})

test('a sign-out leads nowhere else', async ({ page, context, bench, front }) => {
  test.skip(front !== 'Apache', 'oauth2-proxy decides that, and stands in here')
  await signIn(page, `${bench.url}${listOf(prod)}`, 'vera')
  await expectRange(page, 'Repositories 1 to')
  const targets = ['https://evil.test/', '//evil.test', `${bench.origin}.evil.test/`]
  for (const target of targets) {
    const address = `${bench.url}oidc/callback?logout=${encodeURIComponent(target)}`
    const answer = await context.request.get(address, { maxRedirects: 0 })
    expect([target, answer.headers().location]).toEqual([target, undefined])
  }
})
