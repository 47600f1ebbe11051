import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, deleteButton, heading, openDelete, readyToDelete } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { servers } from './servers.ts'

const { failureLab, sandbox } = REGISTRY_IDS
const name = 'team/app'
const address = addressOf(failureLab, name)

test('one artifact and no pull are told in the singular and by their words', async ({
  page,
  api,
}) => {
  await api.set({ repositories: { [sandbox]: [{ name: 'new' }] } })
  await page.goto(addressOf(sandbox, 'new'))
  const { dialog } = await openDelete(page, 'new')
  await expect(dialog.getByRole('term')).toHaveText(['artifact', 'pulls in all', 'last pull'])
  await expect(dialog.getByRole('definition')).toHaveText(['1', '0', 'never'])
})

test('the focus stays inside the dialog', async ({ page }) => {
  await page.goto(address)
  const { confirmation, confirm, cancel, tick } = await openDelete(page, name)
  await confirmation.fill(name)
  await page.keyboard.press('Tab')
  await expect(tick).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(cancel).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(confirm).toBeFocused()
  // Beyond the last control there is the browser's own bar, or the first again; never the page.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(confirm).toBeFocused()
  await expect(deleteButton(page).last()).toBeFocused()
})

test('two clicks before the first is rendered send one DELETE', async ({ page, api }) => {
  await api.set({ rules: [{ method: 'DELETE', delayMs: 500 }] })
  const { confirm } = await readyToDelete(page, address, name)
  await confirm.evaluate((button: HTMLButtonElement) => {
    button.click()
    button.click()
  })
  await expect(heading(page, 'Repositories')).toBeFocused()
  expect(await api.requests('DELETE')).toHaveLength(1)
})

test('while it works, the dialog says so and nothing closes it', async ({ page, api }) => {
  await api.set({ rules: [{ method: 'DELETE', delayMs: 25_000 }] })
  const parts = await readyToDelete(page, address, name)
  const { dialog, confirmation, working, cancel } = parts
  await confirmation.press('Enter')
  await expect(working).toBeVisible()
  await expect(working).toBeDisabled()
  await expect(cancel).toBeDisabled()
  // A browser lets a second Esc through where the first was only cancelled.
  for (let time = 1; time <= 3; time += 1) await page.keyboard.press('Escape')
  await cancel.click({ force: true })
  await working.click({ force: true })
  await confirmation.press('Enter')
  await expect(dialog).toBeVisible()
  await expect(working).toBeVisible()
  expect(await api.requests('DELETE')).toHaveLength(1)
})

test('closing the dialog forgets the credentials', async ({ page }) => {
  const parts = await readyToDelete(page, new URL(address, servers.mounted.url).href, name)
  await parts.username.fill('deleter@example.com')
  await parts.password.fill('pass:wörd-✓')
  await parts.cancel.click()
  expect(await page.content()).not.toMatch(/deleter|pass:/)
  await deleteButton(page).click()
  await expect(parts.username).toHaveValue('')
  await expect(parts.password).toHaveValue('')
})
