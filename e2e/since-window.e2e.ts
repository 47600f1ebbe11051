import { REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { chooseFromMenu } from './list-menu.ts'
import { numbered } from './list.ts'
import { nth } from './shortcuts.ts'
import { keptLooks, later, lookIsKept, marked, seenLongAgo, sinceLastTime } from './since.ts'
import { expectRange } from './table.ts'

const { prod } = REGISTRY_IDS

const worse = {
  registryId: prod,
  repository: { name: nth(15), metadata: { lastSeverity: 'high' } },
}

test.beforeEach(async ({ page, api }) => {
  await page.clock.install()
  await api.set({ repositories: { [prod]: numbered(20, () => ({ lastSeverity: 'medium' })) } })
})

test('what is not kept is not said to be marked as seen', async ({ page, api }) => {
  const { button, seen, dialog } = sinceLastTime(page)
  await page.goto(listOf(prod, '?limit=10'))
  await expectRange(page, 'Repositories 1 to 10')
  await lookIsKept(page)
  const first = await keptLooks(page)
  await page.getByRole('button', { name: 'Next page' }).click()
  await lookIsKept(page, first)
  await api.change({ put: [worse] })
  await page.clock.fastForward(later)
  // A visit that does not begin with the first rows.
  await page.reload()
  await expect(marked(page)).toHaveText([`${nth(15)} Worse, was Medium`])
  await button.click()
  await seen.click()
  await expect(dialog.getByText(/^Not marked: /)).toBeVisible()
  await expect(button).toHaveText(/^1 worse since/)
})

test('a page that the reader came back to can be marked as seen', async ({ page, api }) => {
  const { button, seen, dialog } = sinceLastTime(page)
  await page.goto(listOf(prod, '?limit=10'))
  await expectRange(page, 'Repositories 1 to 10')
  await lookIsKept(page)
  await api.change({ put: [{ ...worse, repository: { ...worse.repository, name: nth(5) } }] })
  await page.clock.fastForward(later)
  const before = await keptLooks(page)
  await page.reload()
  await expect(marked(page)).toHaveText([`${nth(5)} Worse, was Medium`])
  await lookIsKept(page, before)
  const first = await keptLooks(page)
  await page.getByRole('button', { name: 'Next page' }).click()
  await expectRange(page, 'Repositories 11 to 20')
  await lookIsKept(page, first)
  await page.getByRole('button', { name: 'Previous page' }).click()
  await expect(marked(page)).toHaveText([`${nth(5)} Worse, was Medium`])
  await button.click()
  await seen.click()
  await expect(dialog.getByText('Marked as seen.')).toBeVisible()
  await expect(marked(page)).toHaveCount(0)
})

test('the window stays for a name that is opened in another tab', async ({ page, context }) => {
  const { button, dialog, names } = sinceLastTime(page)
  await page.goto(listOf(prod))
  await seenLongAgo(page)
  await button.click()
  const name = names('New in this view').getByRole('link').first()
  const tab = context.waitForEvent('page')
  await name.click({ modifiers: ['ControlOrMeta'] })
  await expect(await tab).toHaveURL(/\/repositories\/app-\d+$/)
  await expect(dialog).toBeVisible()
  await name.click()
  await expect(page).toHaveURL(/\/repositories\/app-\d+$/)
  await expect(dialog).toHaveCount(0)
})

test('the window closes on the way back to another view', async ({ page }) => {
  const { dialog } = sinceLastTime(page)
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 20')
  await page.getByRole('combobox', { name: 'Severity' }).selectOption('Medium')
  await expect(page).toHaveURL(/severity=medium/)
  await chooseFromMenu(page, 'Since last time…')
  await expect(dialog).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/repositories$/)
  await expect(dialog).toHaveCount(0)
})
