import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, alertNamed, deleteButton, heading } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { expectRange } from './table.ts'

const { failureLab } = REGISTRY_IDS

test('a crash in a page leaves the frame, words for it, and a way on', async ({
  page,
  context,
  expectedErrors,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.clock.install()
  expectedErrors.push('dialogs are broken')
  await page.goto(addressOf(failureLab, 'team/app'))
  await expect(heading(page, 'team/app')).toBeVisible()
  await page.evaluate(() => {
    HTMLDialogElement.prototype.showModal = () => {
      throw new Error('=dialogs are broken')
    }
  })
  await deleteButton(page).click()
  const alert = alertNamed(page, 'The page failed')
  await expect(alert).toContainText('This is a fault of the dashboard.')
  await expect(page.getByRole('banner').getByRole('link', { name: 'Berth' })).toBeVisible()

  const copyDetails = async () => {
    // It says "Copied" for as long as it has the focus.
    await alert.getByRole('button', { name: /^(Copy details|Copied)$/ }).click()
    return page.evaluate(() => navigator.clipboard.readText())
  }
  const details = await copyDetails()
  expect(details).toMatch(/^Failure: Error: =dialogs are broken/)
  expect(details).toContain(`Page: /${addressOf(failureLab, 'team/app')}`)
  // Much later, and shown anew, it is still the crash of then.
  await page.clock.fastForward(600_000)
  await context.setOffline(true)
  await expect(alertNamed(page, 'You are offline')).toBeVisible()
  await context.setOffline(false)
  expect(await copyDetails()).toBe(details)

  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(alert).toHaveCount(0)
  await expect(deleteButton(page)).toBeVisible()
  await page.getByRole('link', { name: 'Repositories' }).click()
  await expectRange(page, 'Repositories 1 to')
})

test('where the script itself does not arrive, there are words instead of nothing', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push('Failed to load resource')
  await page.route(/\/assets\/index-[^/]*\.js$/, (route) => route.abort())
  await page.goto(addressOf(failureLab, 'team/app'))
  await expect(page.getByText('a part of it did not arrive: load this page again')).toBeVisible()
})
