import { REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf, rowLink } from './detail.ts'
import { openExport, savedBy } from './export.ts'
import { expect } from './fixtures.ts'
import { numbered } from './list.ts'
import { test } from './sign-in-proxy.ts'

const list = listOf(REGISTRY_IDS.sandbox, '?orderBy=name')

test('an export goes on where a sign-out has ended it, once the reader has signed in', async ({
  page,
  context,
  api,
  signIn,
  expectedErrors,
}) => {
  expectedErrors.push('401')
  await api.set({ repositories: { [REGISTRY_IDS.sandbox]: numbered(1100) } })
  await page.goto(signIn.url + list)
  await expect(rowLink(page, 'app-001')).toBeVisible()
  const { said, begin, dialog } = await openExport(page)
  // Right after the first 1,000 have been read.
  await page.route(/offset=0&limit=1000/, async (route) => {
    const response = await route.fetch()
    signIn.end('a bare 401')
    await route.fulfill({ response })
  })
  await begin.click()
  const alert = dialog.getByRole('alert')
  await expect(alert.getByRole('heading')).toHaveText('You are signed out')
  await expect(alert).toContainText('come back: what was read stays here.')
  await expect(said).toContainText('1,000 repositories read')

  const opened = context.waitForEvent('page')
  await alert.getByRole('link', { name: 'Sign in again' }).click()
  const other = await opened
  await expect(rowLink(other, 'app-001')).toBeVisible()
  await other.close()
  const file = await savedBy(page, () =>
    page.evaluate(() => window.dispatchEvent(new Event('focus'))),
  )
  expect(file.names).toHaveLength(1100)
  await expect(alert).toHaveCount(0)
})
