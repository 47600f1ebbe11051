import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { chooseFromMenu } from './list-menu.ts'
import { header } from './list.ts'
import { selectRows } from './selection.ts'
import { expectRange, repositoriesTable, rowCells } from './table.ts'

const list = listOf(REGISTRY_IDS.prod, '?limit=8')

async function openColumns(page: Page) {
  await chooseFromMenu(page, 'Columns…')
  const dialog = page.getByRole('dialog', { name: 'Columns' })
  await expect(dialog).toBeVisible()
  return {
    dialog,
    box: (name: string) => dialog.getByRole('checkbox', { name, exact: true }),
    up: (name: string) => dialog.getByRole('button', { name: `Move ${name} up` }),
    down: (name: string) => dialog.getByRole('button', { name: `Move ${name} down` }),
    close: dialog.getByRole('button', { name: 'Close' }),
  }
}

const headers = (page: Page) => repositoriesTable(page).getByRole('columnheader')

const usual = [
  'Name',
  'Severity of last push',
  'Last push',
  'Last pull',
  'Artifacts',
  'Pulls',
  'Pushes',
]

test('columns are left out and put in order, at once and for the next time', async ({ page }) => {
  await page.goto(`${list}&orderBy=-pushCount`)
  await expect(headers(page)).toHaveText(usual)
  const { dialog, box, up, down, close } = await openColumns(page)
  await box('Artifacts').uncheck()
  await box('Pushes').uncheck()
  await expect(headers(page)).toHaveText(usual.filter((name) => !/Artifacts|Pushes/.test(name)))
  await up('Pulls').click()
  await expect(up('Pulls')).toBeFocused()
  await up('Pulls').click()
  await down('Severity of last push').click()
  const chosen = ['Name', 'Last push', 'Severity of last push', 'Last pull', 'Pulls']
  await up('Pulls').click()
  await expect(dialog.getByRole('status')).toHaveText('Pulls is now column 3.')
  await close.click()
  chosen.splice(2, 0, ...chosen.splice(4, 1))
  await expect(headers(page)).toHaveText(chosen)
  await page.reload()
  await expect(headers(page)).toHaveText(chosen)
  // The address goes on to say in what order the rows are, also by a column that is not shown.
  await expect(page).toHaveURL(/orderBy=-pushCount/)
  const [first = ''] = await repositoriesTable(page).getByRole('rowheader').allTextContents()
  expect(Object.keys(await rowCells(repositoriesTable(page), first))).toEqual(chosen)

  await selectRows(page, first)
  await expect(headers(page)).toHaveText([chosen[0] ?? '', 'Select', ...chosen.slice(1)])

  const again = await openColumns(page)
  await expect(again.box('Artifacts')).not.toBeChecked()
  await again.dialog.getByRole('button', { name: 'Reset' }).click()
  await again.close.click()
  await expect(headers(page)).toHaveText(['Name', 'Select', ...usual.slice(1)])
})

test('what is said of a moved column counts those that are shown', async ({ page }) => {
  await page.goto(list)
  const { dialog, box, down } = await openColumns(page)
  await box('Severity of last push').uncheck()
  await down('Last push').click()
  await expect(dialog.getByRole('status')).toHaveText('Last push is now column 3.')
  await expect(headers(page)).toHaveText([
    'Name',
    'Last pull',
    'Last push',
    ...usual.filter((name) => !/Name|Last|Severity/.test(name)),
  ])
  await down('Severity of last push').click()
  await expect(dialog.getByRole('status')).toHaveText(
    'Severity of last push was moved down, and is not shown.',
  )
})

test('the tabs agree', async ({ page, context }) => {
  const other = await context.newPage()
  await other.goto(list)
  await expect(headers(other)).toHaveText(usual)
  await page.goto(list)
  const { box } = await openColumns(page)
  await box('Last pull').uncheck()
  await expect(headers(other)).toHaveText(usual.filter((name) => name !== 'Last pull'))
})

test('what another tab takes out of the browser is as it was at first', async ({
  page,
  context,
}) => {
  await page.addInitScript(() => localStorage.setItem('berth.columns', 'pullCount'))
  await page.goto(list)
  await expect(headers(page)).toHaveText(['Name', 'Pulls'])
  const other = await context.newPage()
  await other.goto('registries')
  await other.evaluate(() => localStorage.clear())
  await expect(headers(page)).toHaveText(usual)
})

test('a window that was left by Back does not open by itself', async ({ page }) => {
  await page.goto('registries')
  await page.getByRole('link', { name: 'acme-prod' }).first().click()
  await openColumns(page)
  await page.goBack()
  await page.getByRole('link', { name: 'acme-prod' }).first().click()
  await expectRange(page, 'Repositories 1 to')
  await page.getByRole('button', { name: 'More', exact: true }).focus()
  await expect(page.getByRole('group', { name: 'More' })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'More' })).toContainText('Columns…')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

for (const [what, value, shown] of [
  ['nothing that is a column', '{"a":[1]}', usual],
  ['no column but the name', '', ['Name']],
  ['columns of another release', 'stars,pullCount,pullCount,name', ['Name', 'Pulls']],
] as const) {
  test(`where the browser keeps ${what} the list stands all the same`, async ({ page }) => {
    await page.addInitScript((kept) => localStorage.setItem('berth.columns', kept), value)
    await page.goto(list)
    await expectRange(page, 'Repositories 1 to 8')
    await expect(headers(page)).toHaveText(shown)
  })
}

test('where storage is blocked a choice holds as long as the page stands', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError')
      },
    })
  })
  await page.goto(list)
  await expect(headers(page)).toHaveText(usual)
  const { box, close } = await openColumns(page)
  await box('Pulls').uncheck()
  await close.click()
  await expect(headers(page)).toHaveText(usual.filter((name) => name !== 'Pulls'))
  await header(page, 'Last pull').getByRole('button').click()
  await expect(page).toHaveURL(/orderBy=-lastPull/)
  await expect(headers(page)).toHaveText(usual.filter((name) => name !== 'Pulls'))
  await page.reload()
  await expect(headers(page)).toHaveText(usual)
})
