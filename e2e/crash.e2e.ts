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

  await alert.getByRole('button', { name: 'Copy details' }).click()
  const details = await page.evaluate(() => navigator.clipboard.readText())
  expect(details).toMatch(/^Failure: Error: =dialogs are broken/)
  expect(details).toContain(`Page: /${addressOf(failureLab, 'team/app')}`)

  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(alert).toHaveCount(0)
  await expect(deleteButton(page)).toBeVisible()
  await page.getByRole('link', { name: 'Repositories' }).click()
  await expectRange(page, 'Repositories 1 to')
})
