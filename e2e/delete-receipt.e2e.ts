import { readFile } from 'node:fs/promises'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import {
  addressOf,
  heading,
  listOf,
  messages,
  openDelete,
  readyToDelete,
  rowLink,
} from './detail.ts'
import { expect, test } from './fixtures.ts'

const { prod, sandbox } = REGISTRY_IDS

test('afterwards there is a receipt to copy and to download, and when the storage comes back', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.clock.install()
  const name = 'platform/ingress-gateway'
  const parts = await readyToDelete(page, addressOf(prod, name), name)
  const tag = await parts.tags.getByRole('code').nth(2).textContent()
  await parts.confirm.click()
  const message = messages(page)
  await expect(message).toContainText(`${name} was deleted.`)
  await expect(message).toContainText(/Storage comes back with the next garbage collection: .*\d/)
  // What could be taken along does not go by itself.
  await page.clock.runFor(60_000)
  await message.getByRole('button', { name: 'Copy receipt' }).click()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text.split('\n')).toEqual(
    expect.arrayContaining([
      `Registry: acme-prod, de/fra, ${prod}`,
      'Deleted by: not known to the dashboard',
      `Repository: ${name}`,
      expect.stringMatching(/^Deleted: \d{4}-\d\d-\d\dT[\d:.]+Z$/),
      expect.stringMatching(/^Artifacts: \d+$/),
      expect.stringMatching(/^Pulls: \d+, the last at \d{4}-/),
      expect.stringMatching(/^Artifact: sha256:[0-9a-f]{64} \(latest, /),
    ]),
  )
  expect(text).toContain(tag ?? 'a tag')
  const downloaded = page.waitForEvent('download')
  await message.getByRole('button', { name: 'Download receipt' }).click()
  const file = await downloaded
  expect(file.suggestedFilename()).toMatch(/^deleted-platform-ingress-gateway-\d{8}T\d{6}Z\.txt$/)
  expect(await readFile(await file.path(), 'utf8')).toBe(text)
  await message.getByRole('button', { name: 'Dismiss' }).click()
  await expect(message).toBeEmpty()
})

test('older receipts fold up, and can still be taken', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: [{ name: 'one' }, { name: 'two' }] } })
  await page.goto(listOf(sandbox))
  for (const name of ['one', 'two']) {
    await rowLink(page, name).click()
    const { confirmation, confirm } = await openDelete(page, name)
    await confirmation.fill(name)
    await confirm.click()
    await expect(messages(page)).toContainText(`${name} was deleted.`)
    await expect(heading(page, 'Repositories')).toBeVisible()
  }
  const copy = messages(page).getByRole('button', { name: 'Copy receipt' })
  await expect(copy).toHaveCount(1)
  await messages(page).getByRole('button', { name: 'Show more' }).click()
  await expect(copy).toHaveCount(2)
})
