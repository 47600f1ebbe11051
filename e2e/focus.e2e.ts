import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, alertNamed, heading, listOf, messages, readyToDelete } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { header, numbered, searchBox } from './list.ts'
import { expectNames, expectRange, repositoriesTable } from './table.ts'

const { prod, failureLab } = REGISTRY_IDS

test('a row that goes in a refresh leaves the focus to the heading', async ({ page, api }) => {
  await api.set({ repositories: { [prod]: numbered(3) } })
  await page.goto(listOf(prod, '?orderBy=name'))
  const ahead = page.waitForResponse(/\/repositories\/app-002$/)
  await repositoriesTable(page).getByRole('link', { name: 'app-002' }).focus()
  await ahead
  await api.change({ remove: [{ registryId: prod, name: 'app-002' }] })
  // Pressed, the button would have the focus itself.
  await page.getByRole('button', { name: 'Refresh' }).dispatchEvent('click')
  await expectNames(repositoriesTable(page), ['app-001', 'app-003'])
  await expect(heading(page, 'Repositories')).toBeFocused()
})

test('a row that goes calls nobody back who has left it', async ({ page, api }) => {
  await api.set({ repositories: { [prod]: numbered(3) } })
  await page.goto(listOf(prod, '?orderBy=name'))
  await repositoriesTable(page).getByRole('link', { name: 'app-002' }).focus()
  await page.getByRole('banner').click()
  await api.change({ remove: [{ registryId: prod, name: 'app-002' }] })
  await page.getByRole('button', { name: 'Refresh' }).dispatchEvent('click')
  await expectNames(repositoriesTable(page), ['app-001', 'app-003'])
  await expect(page.locator('body')).toBeFocused()
})

test('a message that is dismissed by pointer leaves the focus to the heading', async ({ page }) => {
  const address = addressOf(failureLab, 'team/app')
  const { confirm } = await readyToDelete(page, address, 'team/app')
  await confirm.click()
  await expect(heading(page, 'Repositories')).toBeFocused()
  const dismiss = messages(page).getByRole('button', { name: 'Dismiss' })
  await searchBox(page).focus()
  await dismiss.focus()
  await page.getByRole('banner').click()
  await expect(page.locator('body')).toBeFocused()
  await dismiss.click()
  await expect(messages(page)).toBeEmpty()
  await expect(heading(page, 'Repositories')).toBeFocused()
})

test('a window that was left and comes back does not forget from where a message was reached', async ({
  page,
}) => {
  const { confirm } = await readyToDelete(page, addressOf(failureLab, 'team/app'), 'team/app')
  await confirm.click()
  const dismiss = messages(page).getByRole('button', { name: 'Dismiss' })
  await expect(dismiss).toBeVisible()
  await searchBox(page).focus()
  await dismiss.focus()
  // No window under test loses the focus; what a browser tells the page then is told here.
  await dismiss.evaluate((button) => {
    for (const type of ['focusout', 'focusin']) {
      button.dispatchEvent(new FocusEvent(type, { bubbles: true }))
    }
  })
  await dismiss.press('Enter')
  await expect(messages(page)).toBeEmpty()
  await expect(searchBox(page)).toBeFocused()
})

test('clearing the filters leaves the focus to the heading', async ({ page }) => {
  await page.goto(listOf(prod, '?name=gateway'))
  await expectRange(page, 'Repositories 1 to')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expectRange(page, 'Repositories 1 to 50')
  await expect(heading(page, 'Repositories')).toBeFocused()
  await expect(searchBox(page)).toHaveValue('')
})

test('an order that fails keeps the focus, and another can be asked for', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('the server responded with a status of 500')
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 50')
  await api.change({ rules: [{ path: 'orderBy=-pullCount', status: 500 }] })
  const pulls = header(page, 'Pulls').getByRole('button')
  await pulls.focus()
  await page.keyboard.press('Enter')
  await expect(alertNamed(page, 'The registry failed (500)')).toBeVisible()
  await expectRange(page, 'Not read')
  await expect(pulls).toBeFocused()
  await header(page, 'Name').getByRole('button').click()
  await expectRange(page, 'Repositories 1 to 50')
  await expect(page.getByRole('alert')).toHaveCount(0)
})
