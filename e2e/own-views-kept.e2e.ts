import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { numbered } from './list.ts'
import {
  key,
  keepText,
  keepViews,
  keptViews,
  openViews,
  ownLinks,
  viewsDialog,
} from './own-views.ts'
import { blockStorage } from './shortcuts.ts'
import { viewLink } from './views.ts'

const { sandbox } = REGISTRY_IDS
const list = listOf(sandbox, '?name=app-01')
const notKept = 'This browser does not keep it: it holds until this page is closed.'

test.beforeEach(async ({ api }) => {
  await api.set({ repositories: { [sandbox]: numbered(30) } })
})

const names = async (page: Page) => (await keptViews(page)).map(({ name }) => name)

test('the tabs agree', async ({ page, context }) => {
  const other = await context.newPage()
  await other.goto(list)
  await expect(viewLink(other, 'All')).toBeVisible()
  const there = await openViews(other)
  await page.goto(list)
  const { name, save, remove } = await openViews(page)
  await name.fill('Mine')
  await save.click()
  await expect(ownLinks(other)).toHaveText(['Mine'])
  await expect(there.links).toHaveText(['Mine'])
  await there.rename('Mine').click()
  await there.newName.fill('Ours')
  await there.newName.press('Enter')
  await expect(ownLinks(page)).toHaveText(['Ours'])
  await there.rename('Ours').click()
  await expect(there.newName).toBeFocused()
  // What was being changed has gone: the focus stays in the dialog.
  await remove('Ours').click()
  await expect(there.newName).toHaveCount(0)
  await expect(there.dialog).toBeFocused()
})

/** Keeps a view as another tab does, of which this one hears nothing. */
const keepUnheard = (page: Page, kept: readonly object[]) =>
  page.evaluate(([at, views]) => localStorage.setItem(at, JSON.stringify(views)), [
    key,
    kept,
  ] as const)

test('what another tab has saved unheard is not lost, nor replaced unasked', async ({ page }) => {
  const theirs = { name: 'Theirs', registryId: sandbox, query: '?name=2' }
  await page.goto(list)
  const { name, save, replace, links, up } = await openViews(page)
  await keepUnheard(page, [theirs])
  await name.fill('Mine')
  await save.click()
  await expect(links).toHaveText(['Theirs', 'Mine'])

  const more = { name: 'More', registryId: sandbox, query: '?name=3' }
  await keepUnheard(page, [theirs, more, { ...theirs, name: 'Mine' }])
  await up('Mine').click()
  await expect(links).toHaveText(['Theirs', 'Mine', 'More'])
  expect(await keptViews(page)).toEqual([theirs, { ...theirs, name: 'Mine' }, more])

  await keepUnheard(page, [{ ...theirs, name: 'taken' }])
  await name.fill('Taken')
  await save.click()
  await expect(name).toBeFocused()
  await expect(replace).toBeVisible()
  expect(await keptViews(page)).toEqual([{ ...theirs, name: 'taken' }])
  await replace.click()
  expect(await keptViews(page)).toEqual([
    { name: 'Taken', registryId: sandbox, query: '?name=app-01' },
  ])
})

test('no name is given that another tab has given unheard', async ({ page }) => {
  const [first, theirs] = ['First', 'Theirs'].map((name) => ({
    name,
    registryId: sandbox,
    query: `?name=${name}`,
  }))
  await keepViews(page, [first ?? {}])
  await page.goto(list)
  const { rename, remove, newName, links, said } = await openViews(page)
  await rename('First').click()
  await keepUnheard(page, [first ?? {}, theirs ?? {}])
  await newName.fill('theirs')
  await newName.press('Enter')
  await expect(newName).toBeFocused()
  await expect(newName).toHaveValue('theirs')
  await expect(newName).toHaveAccessibleDescription('“Theirs” exists already. Type another name.')
  expect(await keptViews(page)).toEqual([first, theirs])
  await newName.press('Escape')
  await keepUnheard(page, [first ?? {}])
  await remove('Theirs').click()
  await expect(said('“Theirs” is not there any more.')).toBeVisible()
  await expect(links).toHaveText(['First'])
})

test('where storage is blocked a view holds as long as the page stands, and that is said', async ({
  page,
}) => {
  await blockStorage(page)
  await page.goto(list)
  const { name, save, said, remove, links, undo, close } = await openViews(page)
  await name.fill('Mine')
  await save.click()
  await expect(said(`Saved as “Mine”. ${notKept}`)).toBeVisible()
  await name.fill('Another')
  await save.click()
  await expect(links).toHaveText(['Mine', 'Another'])
  await remove('Mine').click()
  await undo.click()
  await expect(links).toHaveText(['Mine', 'Another'])
  await close.click()
  await viewLink(page, 'All').click()
  await viewLink(page, 'Mine').click()
  await expect(page).toHaveURL(/\?name=app-01$/)
  await page.reload()
  await expect(viewLink(page, 'All')).toBeVisible()
  await expect(ownLinks(page)).toHaveCount(0)
})

test('where storage is full a view is not said to be kept', async ({ page }) => {
  await page.goto(list)
  const { name, save, said, links, remove, rename, newName } = await openViews(page)
  await name.fill('Kept')
  await save.click()
  await page.evaluate(() => {
    for (let text = 'x'.repeat(1 << 22), count = 0; text !== ''; count++) {
      try {
        localStorage.setItem(`full ${count}`, text)
      } catch {
        text = text.slice(0, text.length >> 1)
      }
    }
  })
  await name.fill('Not kept')
  await save.click()
  await expect(said(`Saved as “Not kept”. ${notKept}`)).toBeVisible()
  await expect(links).toHaveText(['Kept', 'Not kept'])
  // What is not kept is built upon all the same.
  await rename('Not kept').click()
  await newName.fill('Still not kept')
  await newName.press('Enter')
  await expect(links).toHaveText(['Kept', 'Still not kept'])
  expect(await names(page)).toEqual(['Kept'])
  await page.evaluate(() => localStorage.removeItem('full 0'))
  await remove('Kept').click()
  await expect(said('Deleted “Kept”.')).not.toContainText(notKept)
  expect(await names(page)).toEqual(['Still not kept'])
})

test('what cannot be read is written over by the first view', async ({ page }) => {
  await keepText(page, '{"broken')
  await page.goto(list)
  const { name, said } = await openViews(page)
  await name.fill('Mine')
  await name.press('Enter')
  await expect(said('Saved as “Mine”.')).toBeVisible()
  expect(await names(page)).toEqual(['Mine'])
  await page.reload()
  await expect(ownLinks(page)).toHaveText(['Mine'])
  await expect(viewsDialog(page).dialog).toHaveCount(0)
})
