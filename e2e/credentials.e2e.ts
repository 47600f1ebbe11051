import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, deleteButton, messages, readyToDelete } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { servers } from './servers.ts'

const { sandbox } = REGISTRY_IDS
const one = addressOf(sandbox, 'one')
const username = 'deleter@example.com'
const password = 'pass:wörd-✓'
const basic = `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`

test.describe('where the dialog asks for credentials', () => {
  test.use({ baseURL: servers.mounted.url })

  test.beforeEach(async ({ api }) => {
    await api.set({ repositories: { [sandbox]: [{ name: 'one' }] } })
  })

  test('they arrive intact, for the one DELETE alone, and are kept nowhere', async ({
    page,
    api,
  }) => {
    const dialog = await readyToDelete(page, one, 'one')
    await expect(dialog.password).toHaveAttribute('type', 'password')
    await dialog.username.fill(username)
    await dialog.password.fill(password)
    await dialog.confirm.click()
    await expect(messages(page)).toContainText('one was deleted.')
    const sent = await api.requests()
    expect(sent.filter(({ method }) => method === 'DELETE').map((r) => r.authorization)).toEqual([
      basic,
    ])
    const others = sent.filter(({ method }) => method !== 'DELETE').map((r) => r.authorization)
    expect(new Set(others)).toEqual(new Set(['Bearer local-token']))
    const kept = await page.evaluate(() =>
      [
        JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
        JSON.stringify(history.state),
        document.cookie,
        location.href,
        document.documentElement.outerHTML,
      ].join('\n'),
    )
    for (const secret of [password, username, basic.slice(6)]) expect(kept).not.toContain(secret)
  })

  test('wrong ones leave the dialog as it is and say what to check', async ({
    page,
    api,
    expectedErrors,
  }) => {
    expectedErrors.push('401')
    const dialog = await readyToDelete(page, one, 'one')
    await dialog.username.fill(username)
    await dialog.password.fill('wrong')
    await dialog.confirm.click()
    await expect(dialog.alert).toContainText('The registry refused the credentials (401)')
    await expect(dialog.alert).toContainText('Check the username and the password.')
    await expect(dialog.alert).toContainText('Nothing was deleted.')
    await expect(dialog.alert).not.toContainText('signed out')
    await expect(dialog.confirmation).toHaveValue('one')
    await expect(dialog.username).toHaveValue(username)
    await dialog.password.fill(password)
    await dialog.confirm.click()
    await expect(messages(page)).toContainText('one was deleted.')
    expect(await api.requests('DELETE')).toHaveLength(2)
  })

  test('a username that cannot be sent is refused in words, before anything is', async ({
    page,
    api,
  }) => {
    const dialog = await readyToDelete(page, one, 'one')
    await dialog.username.fill('a:b')
    await dialog.password.fill('x')
    await dialog.confirm.click()
    await expect(dialog.dialog.getByText('A username cannot hold a colon')).toBeVisible()
    await expect(dialog.username).toHaveAttribute('aria-invalid', 'true')
    await expect(dialog.username).toBeFocused()
    await dialog.username.fill('')
    await dialog.password.focus()
    await dialog.confirm.click()
    await expect(dialog.username).toBeFocused()
    expect(await api.requests('DELETE')).toEqual([])
  })
})

test('a proxy with credentials of its own sends them with the DELETE alone', async ({
  page,
  api,
}) => {
  await api.set({ repositories: { [sandbox]: [{ name: 'one' }] } })
  const dialog = await readyToDelete(page, `${servers.basic.url}${one}`, 'one')
  await expect(dialog.username).toHaveCount(0)
  await dialog.confirm.click()
  await expect(messages(page)).toContainText('one was deleted.')
  expect((await api.requests('DELETE')).map((r) => r.authorization)).toEqual([basic])
  expect((await api.requests('GET')).map((r) => r.authorization)).not.toContain(basic)
})

test('a read-only dashboard shows why, and its proxy refuses too', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: [{ name: 'one' }] } })
  await page.goto(`${servers.readOnly.url}${one}`)
  await expect(deleteButton(page)).toBeDisabled()
  await expect(deleteButton(page)).toHaveAccessibleDescription(/switched off/)
  await deleteButton(page).click({ force: true })
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  const forced = await page.request.delete(
    `${servers.readOnly.url}api/registries/${sandbox}/repositories/one`,
  )
  expect(forced.status()).toBe(403)
  for (const { url } of [servers.readOnly, servers.plain]) {
    const created = await page.request.post(`${url}api/registries/${sandbox}/tokens`)
    expect(created.status()).toBe(403)
  }
  expect(await api.requests('DELETE')).toEqual([])
})
