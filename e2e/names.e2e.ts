import { ODD_NAMES } from '../local-api/failure-lab.ts'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import {
  addressOf,
  askedFor,
  deleteButton,
  deleteDialog,
  heading,
  listOf,
  messages,
  openDelete,
  rowLink,
} from './detail.ts'
import { expect, test } from './fixtures.ts'

const { failureLab, sandbox } = REGISTRY_IDS

/** Names that a browser, a router, a proxy or a file server would rather have otherwise. */
const NAMES = {
  'name of the lab': ODD_NAMES,
  'name with a folding segment': ['a//b', 'team/', '/team', 'a/../b', 'a/./b', '...', '%2e%2e'],
  'name like a file': ['app.js', 'assets/index.js', 'team/index.html', 'api/registries'],
  'name of odd letters': [
    '%',
    'back\\slash',
    'app@sha256:0123456789abcdef0123456789abcdef',
    'semi;colon&equals=1',
    '<b>"quoted"</b>',
    'e\u0301 is not \u00e9',
    '🚢/🐳',
  ],
} as const

for (const [kind, names] of Object.entries(NAMES)) {
  const repositories = { [sandbox]: names.map((name) => ({ name })) }
  const asked = names.map(encodeURIComponent).sort()

  test(`each ${kind} opens itself and nothing else`, async ({ page, api }) => {
    await api.set({ repositories })
    await page.goto(listOf(sandbox))
    for (const name of names) {
      await test.step(name, async () => {
        await rowLink(page, name).click()
        await expect(heading(page, name)).toBeFocused()
        await page.goBack()
      })
    }
    await expect(rowLink(page, names[0])).toBeVisible()
    expect(askedFor(await api.requests()).sort()).toEqual(asked)
  })

  test(`each ${kind} opens from a copied address, and again after a reload`, async ({
    page,
    api,
  }) => {
    await api.set({ repositories })
    await page.goto(listOf(sandbox))
    const links = await Promise.all(names.map((name) => rowLink(page, name).getAttribute('href')))
    for (const [index, name] of names.entries()) {
      await test.step(name, async () => {
        await page.goto(links[index] ?? '')
        await expect(heading(page, name)).toBeVisible()
        await page.reload()
        await expect(heading(page, name)).toBeVisible()
        await expect(page).toHaveTitle(`${name} · Berth`)
      })
    }
    expect(askedFor(await api.requests()).sort()).toEqual(asked)
  })
}

for (const name of ['team/app', '100%2Fpercent', 'a/../b', 'app.js']) {
  test(`deletes itself and nothing else: ${name}`, async ({ page, api }) => {
    // What one decoding too many, or one segment too few, would delete in its place.
    const others = ['app', 'b', 'team', '100/percent', encodeURIComponent(name)].filter(
      (text) => text !== name,
    )
    await api.set({
      repositories: { [sandbox]: [name, ...others].map((text) => ({ name: text })) },
    })
    await page.goto(listOf(sandbox))
    await rowLink(page, name).click()
    const { confirmation, confirm } = await openDelete(page, name)
    await confirmation.fill(name)
    await confirm.click()
    await expect(heading(page, 'Repositories')).toBeFocused()
    await expect(rowLink(page, name)).toHaveCount(0)
    for (const other of others) await expect(rowLink(page, other)).toBeVisible()
    const deletes = await api.requests('DELETE')
    expect(deletes.map(({ path }) => path.split('/').at(-1))).toEqual([encodeURIComponent(name)])
  })
}

test('an address written by hand opens every name without a folded segment', async ({
  page,
  api,
}) => {
  for (const name of ODD_NAMES) {
    await test.step(name, async () => {
      await api.set({})
      await page.goto(addressOf(failureLab, name))
      await expect(heading(page, name)).toBeVisible()
      expect(askedFor(await api.requests('GET'))).toEqual([encodeURIComponent(name)])
    })
  }
})

test('a name in an address may have its slashes encoded', async ({ page, api }) => {
  await page.goto(`${listOf(failureLab)}/team%2Fapp`)
  await expect(heading(page, 'team/app')).toBeVisible()
  expect(askedFor(await api.requests('GET'))).toEqual(['team%2Fapp'])
})

test('a row that no address can hold is named without a link', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: [{ name: '..' }, { name: 'sound' }] } })
  await page.goto(listOf(sandbox))
  await expect(rowLink(page, 'sound')).toBeVisible()
  await expect(page.getByRole('cell', { name: /^\.\. could not be read/ })).toBeVisible()
  await expect(page.getByRole('table').getByRole('link')).toHaveCount(1)
})

test('a name with spaces at its ends can be confirmed', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: [{ name: ' padded ' }] } })
  await page.goto(addressOf(sandbox, ' padded '))
  await page.getByRole('button', { name: 'Delete repository' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('textbox', { name: 'to confirm' }).fill('padded')
  await dialog.getByRole('button', { name: 'Delete repository' }).click()
  await expect(heading(page, 'Repositories')).toBeVisible()
  expect(askedFor(await api.requests('DELETE'))).toEqual(['%20padded%20'])
})

test('a name of nothing but white space is seen wherever it stands', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: [{ name: ' ' }] } })
  await page.goto(listOf(sandbox))
  await page.getByRole('link', { name: '“ ”' }).click()
  await expect(heading(page, '“ ”')).toBeVisible()
  await expect(page).toHaveTitle(/^“ ” · /)
  expect(askedFor(await api.requests('GET'))).toEqual(['%20'])

  await deleteButton(page).click()
  const { dialog, confirm } = deleteDialog(page, '“ ”')
  await expect(dialog).toBeVisible()
  await dialog
    .getByRole('textbox', { name: 'Type “ ” without the quotes to confirm', exact: true })
    .fill(' ')
  await confirm.click()
  await expect(messages(page)).toContainText('“ ” was deleted.')
})
