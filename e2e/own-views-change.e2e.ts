import { REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { numbered } from './list.ts'
import { chooseFromMenu } from './list-menu.ts'
import { currentLinks, keepViews, keptViews, openViews, ownLinks } from './own-views.ts'
import { expectRange } from './table.ts'
import { viewLink } from './views.ts'

const { prod, sandbox } = REGISTRY_IDS

const own = (name: string, query: string, registryId: string = sandbox) => ({
  name,
  query,
  registryId,
})
const three = [
  own('First', '?name=1'),
  own('Elsewhere', '?name=2', prod),
  own('Second', '?name=2'),
  own('Third', '?name=3'),
]

test.beforeEach(async ({ api }) => {
  await api.set({ repositories: { [sandbox]: numbered(30) } })
})

test('the list is saved under a name, and is there the next time', async ({ page }) => {
  await page.goto(listOf(sandbox, '?name=app-01&severity=high,critical&orderBy=-lastPull&page=1'))
  const { dialog, name, save, said, links, link, close } = await openViews(page)
  await expect(dialog).toContainText(
    'All repositories that fit the name filter “app-01” and the severity “High or critical”. Last pull, newest first.',
  )
  await expect(dialog).toContainText('None is saved yet.')
  await name.fill('  My own  ')
  await save.click()
  await expect(said('Saved as “My own”.')).toBeVisible()
  await expect(save).toBeFocused()
  await expect(name).toHaveValue('')
  await expect(links).toHaveText(['My own'])
  await expect(dialog).toContainText('Saved already as “My own”.')
  await close.click()
  await expect(currentLinks(page)).toHaveText(['My own'])

  await page.goto(listOf(sandbox))
  await expect(currentLinks(page)).toHaveText(['All'])
  await viewLink(page, 'My own').click()
  await expect(page).toHaveURL(/\?name=app-01&severity=high,critical&orderBy=-lastPull$/)

  // And from the dialog.
  await page.goto(listOf(sandbox))
  await openViews(page)
  await link('My own').click()
  await expect(dialog).toHaveCount(0)
  await expect(page).toHaveURL(/\?name=app-01&severity=high,critical&orderBy=-lastPull$/)

  // Not in another registry.
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 50')
  await expect(ownLinks(page)).toHaveCount(0)
  await openViews(page)
  await expect(links).toHaveCount(0)
})

test('a double click saves once, and finds no fault with the empty field', async ({ page }) => {
  await page.goto(listOf(sandbox))
  const { name, save, links } = await openViews(page)
  await name.fill('Mine')
  await save.dblclick()
  await expect(links).toHaveText(['Mine'])
  await expect(name).toHaveValue('')
  await expect(name).not.toHaveAttribute('aria-invalid', 'true')
})

test('a view is saved from whichever of its pages', async ({ page }) => {
  await page.goto(listOf(sandbox, '?limit=10&page=2'))
  await expectRange(page, 'Repositories 11 to 20')
  const { dialog, name, close } = await openViews(page)
  await expect(dialog).toContainText('All repositories. Last push, newest first.')
  await name.fill('Ten')
  await name.press('Enter')
  await expect(name).toBeFocused()
  await close.click()
  await expect(currentLinks(page)).toHaveText(['Ten'])
  // It has as many rows as the reader has now, whatever it was saved with.
  await viewLink(page, 'Ten').click()
  await expect(page).toHaveURL(/\/repositories\?limit=10$/)
  await expectRange(page, 'Repositories 1 to 10')
  await page.getByRole('combobox', { name: 'Rows per page' }).selectOption('25')
  await expectRange(page, 'Repositories 1 to 25')
  await expect(currentLinks(page)).toHaveText(['Ten'])
})

test('a name that will not do is said at the field', async ({ page }) => {
  await keepViews(page, three)
  await page.goto(listOf(sandbox))
  const { dialog, name, save, replace, rename, newName, close } = await openViews(page)
  await save.click()
  await expect(name).toBeFocused()
  await expect(name).toHaveAccessibleDescription('The name is empty. Type a name for this view.')
  await expect(name).toHaveAttribute('aria-invalid', 'true')
  await name.fill('🚢'.repeat(61))
  await expect(name).toHaveAccessibleDescription(
    'The name has 61 characters. Shorten it to 60 or fewer.',
  )
  await name.press('Enter')
  await name.fill('\u{200b}')
  await expect(name).toHaveAccessibleDescription(
    'The name has nothing that can be seen. Type a letter or a digit.',
  )
  await name.press('Enter')
  await expect(replace).toHaveCount(0)

  await rename('Second').click()
  await expect(newName).toBeFocused()
  await newName.fill('FIRST')
  await newName.press('Enter')
  await expect(newName).toHaveAccessibleDescription('“First” exists already. Type another name.')
  await newName.fill(' ')
  await newName.press('Enter')
  await expect(newName).toHaveAccessibleDescription('The name is empty. Type a name for this view.')
  await newName.press('Escape')
  await expect(dialog).toBeVisible()
  await expect(rename('Second')).toBeFocused()
  await close.click()
  expect(await keptViews(page)).toEqual(three)
})

test('a name that is taken has this list put behind it', async ({ page }) => {
  await keepViews(page, three)
  await page.goto(listOf(sandbox, '?view=not-pulled&days=30'))
  const { name, save, replace, said, links } = await openViews(page)
  await name.fill('second')
  await expect(save).toHaveCount(0)
  await expect(name).toHaveAccessibleDescription(
    '“Second” exists already. It holds: All repositories that fit the name filter “2”. Last push, newest first.',
  )
  await expect(name).not.toHaveAttribute('aria-invalid')
  await replace.click()
  await expect(said('“second” holds this list now.')).toBeVisible()
  await expect(save).toBeFocused()
  await expect(links).toHaveText(['First', 'second', 'Third'])
  expect(await keptViews(page)).toEqual([
    ...three.slice(0, 2),
    own('second', '?view=not-pulled&days=30'),
    three[3],
  ])
  await name.fill('second')
  await expect(name).toHaveAccessibleDescription('“second” holds this list already.')
})

test('views are renamed and put in order', async ({ page }) => {
  await keepViews(page, three)
  await page.goto(listOf(sandbox, '?name=2'))
  const { rename, newName, said, up, down, links, close } = await openViews(page)
  await rename('Second').click()
  await expect(newName).toHaveValue('Second')
  await page.keyboard.type('<i>2</i>')
  await newName.press('Enter')
  await expect(said('“Second” is now called “<i>2</i>”.')).toBeVisible()
  await expect(rename('<i>2</i>')).toBeFocused()
  await expect(links).toHaveText(['First', '<i>2</i>', 'Third'])

  await expect(up('First')).toHaveAttribute('aria-disabled', 'true')
  await up('First').press('Enter')
  await up('<i>2</i>').click()
  await expect(said('“<i>2</i>” is now number 1 of 3.')).toBeVisible()
  await expect(up('<i>2</i>')).toBeFocused()
  await down('First').press('Enter')
  await expect(down('First')).toBeFocused()
  await expect(links).toHaveText(['<i>2</i>', 'Third', 'First'])
  await close.click()
  await expect(ownLinks(page)).toHaveText(['<i>2</i>', 'Third', 'First'])
  await expect(currentLinks(page)).toHaveText(['<i>2</i>'])
  // Those of other registries stay as they are.
  expect((await keptViews(page))[1]).toEqual(three[1])
})

test('a view is deleted at once, and comes back to its place', async ({ page }) => {
  await keepViews(page, three)
  await page.goto(listOf(sandbox))
  const { remove, undo, said, link, links, rename, newName } = await openViews(page)
  await remove('Second').click()
  await expect(said('Deleted “Second”.')).toBeVisible()
  await expect(links).toHaveText(['First', 'Third'])
  await expect(ownLinks(page)).toHaveText(['First', 'Third'])
  await expect(undo).toBeFocused()
  await undo.press('Enter')
  await expect(said('“Second” is back.')).toBeVisible()
  await expect(link('Second')).toBeFocused()
  await expect(undo).toHaveCount(0)
  expect(await keptViews(page)).toEqual(three)

  await remove('Second').click()
  await remove('First').click()
  await expect(undo).toBeFocused()
  await undo.click()
  await expect(links).toHaveText(['First', 'Third'])

  // Its name has been given away since.
  await remove('First').click()
  await page.evaluate(
    (view) => localStorage.setItem('berth.views', JSON.stringify([view])),
    own('first', '?name=9'),
  )
  await undo.click()
  await expect(said('Another view is called “First” by now.')).toBeVisible()
  await rename('first').click()
  await expect(newName).toHaveValue('first')
})

test('no more are saved than are kept', async ({ page }) => {
  const many = Array.from({ length: 100 }, (_, index) => own(`v${index}`, '?name=1', prod))
  await keepViews(page, many)
  await page.goto(listOf(sandbox))
  const { name, save } = await openViews(page)
  await name.fill('One more')
  await save.click()
  await expect(name).toBeFocused()
  await expect(name).toHaveAccessibleDescription(
    'No more than 100 views are kept, of all registries together. Delete one first.',
  )
  expect(await keptViews(page)).toEqual(many)
})

test('the dialog gives the focus back to the menu', async ({ page }) => {
  await page.goto(listOf(sandbox))
  const { dialog } = await openViews(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'More', exact: true })).toBeFocused()
  await chooseFromMenu(page, 'Views…')
  await expect(dialog).toBeVisible()
})
