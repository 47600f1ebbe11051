import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, askedFor, heading, listOf, openDelete, rowLink } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { servers } from './servers.ts'
import { expectRange } from './table.ts'

const { prod, sandbox } = REGISTRY_IDS
const { url: mount } = servers.mounted
const namesOf = (names: readonly string[]) => ({ [sandbox]: names.map((name) => ({ name })) })

test('T9: a name with slashes stays one name, however its address is passed on', async ({
  page,
  api,
}) => {
  const name = 'team/eu/app'
  // What is written with %2F is another name, and so is each part.
  const encoded = encodeURIComponent(name)
  await api.set({ repositories: namesOf([name, encoded, 'team', 'app']) })
  const list = `${mount}${listOf(sandbox)}`
  await page.goto(list)
  await rowLink(page, name).click()
  await expect(heading(page, name)).toBeVisible()
  await expect(page).toHaveURL(`${list}/${name}`)
  // A proxy or a sign-in on the way back may have encoded the slashes, or decoded all there was.
  for (const address of [`${list}/${encoded}`, decodeURIComponent(page.url())]) {
    await page.goto(address)
    await expect(heading(page, name)).toBeVisible()
  }
  await page.getByRole('table', { name: 'Artifacts' }).getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`/repositories/${name}@sha256:[0-9a-f]{64}$`))
  await page.reload()
  await page.getByRole('link', { name, exact: true }).click()
  await expect(heading(page, name)).toBeVisible()
  expect(askedFor(await api.requests())).toEqual([encoded])

  await page.goto(list)
  await rowLink(page, encoded).click()
  await expect(heading(page, encoded)).toBeVisible()
  await page.reload()
  await expect(heading(page, encoded)).toBeVisible()
  expect(askedFor(await api.requests())).toEqual([encoded, encodeURIComponent(encoded)])
})

test('T10: whatever words a name holds, the dialog is for it and for no other', async ({
  page,
  api,
}) => {
  const names = [
    'artifacts',
    'delete',
    'repositories',
    'org/ci/artifacts',
    'org/ci/delete',
    'org/repositories/ci',
    `registries/${sandbox}/repositories/ci`,
    'org/./ci',
    'org/../ci',
    'org%2Fci',
    'c+i',
    'c i',
    'çï',
    'ci@sha256',
  ]
  // What an address read wrongly would lead to.
  const others = ['ci', 'org', 'org/ci', 'c', 'registries']
  await api.set({ repositories: namesOf([...names, ...others]) })
  await page.goto(listOf(sandbox))
  for (const name of names) {
    await test.step(name, async () => {
      await rowLink(page, name).click()
      const { cancel } = await openDelete(page, name)
      await cancel.click()
      await page.goBack()
    })
  }
  expect(askedFor(await api.requests()).sort()).toEqual(names.map(encodeURIComponent).sort())

  for (const name of ['org/ci/delete', 'org/repositories/ci']) {
    await rowLink(page, name).click()
    const { confirmation } = await openDelete(page, name)
    await confirmation.fill(name)
    await confirmation.press('Enter')
    await expect(rowLink(page, name)).toHaveCount(0)
    for (const other of others) await expect(rowLink(page, other)).toBeVisible()
  }
  const deletes = (await api.requests('DELETE')).map(({ path }) => path.split('/').at(-1))
  expect(deletes).toEqual(['org%2Fci%2Fdelete', 'org%2Frepositories%2Fci'])
})

test('T28: below the mount path every address opens, and all is asked for there', async ({
  page,
  api,
}) => {
  await api.set({ repositories: namesOf(['team/app']) })
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(request.url()))
  const bare = mount.replace(/\/$/, '')
  for (const start of [bare, mount]) {
    await page.goto(start)
    await expectRange(page, 'Repositories 1 to 50')
  }
  for (const address of [listOf(sandbox), `${listOf(sandbox)}/`]) {
    await page.goto(`${mount}${address}`)
    await expectRange(page, 'Repositories 1 to 1')
    await page.reload()
    await expect(rowLink(page, 'team/app')).toBeVisible()
  }
  await rowLink(page, 'team/app').click()
  await page.getByRole('table', { name: 'Artifacts' }).getByRole('link').click()
  const findings = page.getByRole('heading', { name: 'Findings' })
  await expect(findings).toBeVisible()
  await page.reload()
  await expect(findings).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`^${mount}${addressOf(sandbox, 'team/app')}@sha256:`))
  expect([...asked].filter((url) => !url.startsWith(mount))).toEqual([bare])
  for (const part of ['assets/', 'api/', 'config.json']) {
    expect([...asked].some((url) => url.startsWith(`${mount}${part}`))).toBe(true)
  }
})

// T32: no list can be exported.

test('T35: what is broken in storage is passed over', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('berth.colour-scheme', '{"broken'))
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 50')
  await page.getByRole('button', { name: 'Colour scheme: system' }).click()
  await expect(page.getByRole('button', { name: 'Colour scheme: light' })).toBeVisible()
})

test('T35: blocked storage does no harm', async ({ page }) => {
  await page.addInitScript(() => {
    for (const storage of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, storage, {
        get() {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
    }
  })
  await page.goto('registries')
  await page.getByRole('button', { name: 'Colour scheme: system' }).click()
  await expect(page.getByRole('button', { name: 'Colour scheme: light' })).toBeVisible()
  await page.getByRole('link', { name: 'acme-prod' }).click()
  await expectRange(page, 'Repositories 1 to 50')
})
