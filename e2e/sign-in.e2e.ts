import { REGISTRY_IDS } from '../local-api/registries.ts'
import { alertNamed, listOf } from './detail.ts'
import { test as base, expect } from './fixtures.ts'
import { searchBox, severityChoice } from './list.ts'
import { servers } from './servers.ts'
import { startSignInProxy } from './sign-in-proxy.ts'
import { expectOnly, expectRange, repositoriesTable } from './table.ts'

const list = listOf(REGISTRY_IDS.prod)

const test = base.extend<{ signIn: Awaited<ReturnType<typeof startSignInProxy>> }>({
  // Playwright reads from the pattern which fixtures this one needs: none.
  // oxlint-disable-next-line no-empty-pattern
  signIn: async ({}, provide) => {
    const proxy = await startSignInProxy(servers.plain.url)
    await provide(proxy)
    await proxy.close()
  },
})

for (const answer of [
  'a redirect to the sign-in page',
  'the sign-in page itself',
  'a bare 401',
] as const) {
  test(`${answer} in place of the rows means signed out, and the way back is kept`, async ({
    page,
    signIn,
    expectedErrors,
  }) => {
    expectedErrors.push('the server responded with a status of 401')
    await page.goto(`${signIn.url}${list}`)
    await expectRange(page, 'Repositories 1 to 50')
    signIn.end(answer)
    await searchBox(page).fill('gateway')
    await severityChoice(page).selectOption('High or critical')
    const alert = alertNamed(page, 'You are signed out')
    await expect(alert).toBeVisible()
    await expect(page).toHaveURL(/\?name=gateway&severity=high,critical$/)
    await expect(searchBox(page)).toHaveValue('gateway')
    await expect(alert.getByRole('button', { name: 'Try again' })).toBeHidden()

    await alert.getByRole('link', { name: 'Sign in again' }).click()
    await expectOnly(repositoriesTable(page), 'gateway')
    await expect(alert).toBeHidden()
    await expect(page).toHaveURL(/\?name=gateway&severity=high,critical$/)
  })
}

test('a refresh after the sign-in has ended keeps the rows, and asks once', async ({
  page,
  signIn,
}) => {
  await page.goto(`${signIn.url}${list}`)
  await expectRange(page, 'Repositories 1 to 50')
  signIn.end('a redirect to the sign-in page')
  await page.getByRole('button', { name: 'Refresh' }).click()
  const alert = alertNamed(page, 'You are signed out')
  await expect(alert).toContainText(/The rows below are from \d\d:\d\d:\d\d\./)
  await expect(repositoriesTable(page).getByRole('rowheader')).toHaveCount(50)
  expect(signIn.refused()).toBe(1)
})
