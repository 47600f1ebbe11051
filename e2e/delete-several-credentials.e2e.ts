import { REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { numbered } from './list.ts'
import { readyToDeleteSeveral, selectRows, selectionBar } from './selection.ts'
import { servers } from './servers.ts'

const { sandbox } = REGISTRY_IDS
const list = listOf(sandbox, '?orderBy=name&limit=25')

test('refused credentials end it: they would be for all the others', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('401')
  await api.set({ repositories: { [sandbox]: numbered(3) } })
  await page.goto(`${servers.mounted.url}${list}`)
  await selectRows(page)
  const { dialog, item, confirm, said, close } = await readyToDeleteSeveral(
    page,
    'delete 3 repositories',
  )
  await dialog.getByRole('textbox', { name: 'Username' }).fill('deleter@example.com')
  await dialog.getByLabel('Password', { exact: true }).fill('wrong')
  await confirm.click()
  await expect(said).toContainText('1 not deleted, 2 not tried.')
  await expect(item('app-001')).toContainText('The registry refused the credentials (401)')
  // Forgotten, where it was typed too.
  await expect(dialog.getByLabel('Username')).toHaveValue('')
  await expect(dialog.getByLabel('Password', { exact: true })).toHaveValue('')
  await close.click()
  await expect(selectionBar(page).said).toHaveText('3 selected')
  expect(await api.requests('DELETE')).toHaveLength(1)
})

test('credentials are sent with each, and named in the receipt, the password nowhere', async ({
  page,
  context,
  api,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await api.set({ repositories: { [sandbox]: numbered(2) } })
  await page.goto(`${servers.mounted.url}${list}`)
  await selectRows(page)
  const { dialog, confirm, said } = await readyToDeleteSeveral(page, 'delete 2 repositories')
  await dialog.getByRole('textbox', { name: 'Username' }).fill('deleter@example.com')
  await dialog.getByLabel('Password', { exact: true }).fill('pass:wörd-✓')
  await confirm.click()
  await expect(said).toContainText('2 deleted.')
  const sent = await api.requests('DELETE')
  expect(sent.map(({ authorization }) => authorization)).toEqual(
    sent.map(() => `Basic ${Buffer.from('deleter@example.com:pass:wörd-✓').toString('base64')}`),
  )
  await dialog.getByRole('button', { name: 'Copy receipt' }).click()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toContain('Deleted by: deleter@example.com')
  expect(text.match(/^Repository: app-00[12]$/gm)).toHaveLength(2)
  expect(text.match(/^Artifact: sha256:[0-9a-f]{64} \(.*latest/gm)).toHaveLength(2)
  expect(text + (await page.content())).not.toContain('pass:')
})
