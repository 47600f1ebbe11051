import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, alertNamed, factsOf, heading, listOf, rowLink } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import { expectRange, namesIn, repositoriesTable } from './table.ts'

const { prod, failureLab } = REGISTRY_IDS
const query = '?severity=high,critical&orderBy=name&page=3&limit=25'

test('a repository opened from a filtered page has a title and the focus on its heading', async ({
  page,
}) => {
  await page.goto(listOf(prod, query))
  await expectRange(page, 'Repositories 51 to 75, more follow')
  const [, name = ''] = await namesIn(repositoriesTable(page))
  await rowLink(page, name).click()
  await expect(heading(page, name)).toBeFocused()
  await expect(page).toHaveTitle(`${name} · Berth`)
  await expect(page).toHaveURL(new RegExp(`/${name}$`))
})

test('Back and the breadcrumb return to the very list, also after a reload', async ({ page }) => {
  await page.goto(listOf(prod, query))
  await expectRange(page, 'Repositories 51 to 75, more follow')
  const names = await namesIn(repositoriesTable(page))
  const name = names[4] ?? ''
  const expectTheList = async () => {
    await expect(page).toHaveURL(new RegExp(`/repositories\\${query}$`))
    await expectRange(page, 'Repositories 51 to 75, more follow')
    expect(await namesIn(repositoriesTable(page))).toEqual(names)
  }
  await rowLink(page, name).click()
  await expect(heading(page, name)).toBeVisible()
  await page.goBack()
  await expectTheList()

  await page.goForward()
  await expect(heading(page, name)).toBeVisible()
  await page.reload()
  await expect(heading(page, name)).toBeVisible()
  const breadcrumb = page.getByRole('navigation', { name: 'Breadcrumb' })
  await breadcrumb.getByRole('link', { name: 'Repositories' }).click()
  await expect(heading(page, 'Repositories')).toBeFocused()
  await expectTheList()
})

test('a pasted address leads back to the plain list', async ({ page }) => {
  await page.goto(addressOf(failureLab, 'team/app'))
  const breadcrumb = page.getByRole('navigation', { name: 'Breadcrumb' })
  await expect(breadcrumb).toHaveText('Repositories / team')
  await breadcrumb.getByRole('link', { name: 'Repositories' }).click()
  await expect(page).toHaveURL(/\/repositories$/)
})

test('an unknown name is a page of its own, with the way back to the same list', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/404/)
  await page.goto(listOf(prod, query))
  await expectRange(page, 'Repositories 51 to 75, more follow')
  const [name = ''] = await namesIn(repositoriesTable(page))
  await api.change({ remove: [{ registryId: prod, name }] })
  await rowLink(page, name).click()
  await expect(heading(page, 'Repository not found')).toBeFocused()
  await expect(page).toHaveTitle('Repository not found · Berth')
  await expect(
    page.getByRole('heading', { name: `There is no repository named ${name}` }),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: 'Delete repository' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Back to the list' }).click()
  await expect(page).toHaveURL(new RegExp(`/repositories\\${query}$`))
  await expectRange(page, 'Repositories 51 to 75, more follow')
})

test('a repository of another registry is not found in this one', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/404/)
  await page.goto(addressOf(prod, 'future-dates'))
  await expect(heading(page, 'Repository not found')).toBeVisible()
})

const failures = {
  'The registry failed (500)': { status: 500 },
  'Too many requests (429)': { status: 429 },
  'Not allowed (403)': { status: 403 },
  'The registry refused the credentials (401)': { status: 401 },
  'The answer could not be read': { body: '{"id": "team/a', contentType: 'application/json' },
} as const
for (const [title, rule] of Object.entries(failures)) {
  test(`a failed read says so and can be tried again: ${title}`, async ({
    page,
    api,
    expectedErrors,
  }) => {
    expectedErrors.push('Failed to load resource')
    await api.set({ rules: [{ path: '/repositories/', ...rule }] })
    await page.goto(addressOf(failureLab, 'team/app'))
    await expect(heading(page, 'team/app')).toBeVisible()
    await expect(alertNamed(page, title)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Delete repository' })).toHaveCount(0)
    // It may fail again, and then still offers the same.
    const answer = await hold(page, 'GET', /\/repositories\/[^?]+$/)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('button', { name: 'Trying again…' })).toBeVisible()
    answer()
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(alertNamed(page, title)).toBeVisible()
    expect((await api.requests()).filter(isRead)).toHaveLength(2)

    await api.set({})
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => factsOf(page)).toMatchObject({ Artifacts: '3' })
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(heading(page, 'team/app')).toBeFocused()
  })
}

const isRead = ({ path }: { path: string }) => path.endsWith('/repositories/team%2Fapp')

test('what is known stays through failures, whatever else is asked for', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/50\d/)
  await page.goto(addressOf(failureLab, 'team/app'))
  await expect.poll(() => factsOf(page)).toMatchObject({ Pulls: '1,204' })
  await api.change({ rules: [{ path: '/artifacts' }, { path: '/repositories/', status: 500 }] })
  await page.getByRole('button', { name: 'Refresh' }).click()
  const alert = alertNamed(page, 'The registry failed (500)')
  await expect(alert).toContainText('The facts below are from')
  const artifacts = page.getByRole('table', { name: 'Artifacts' })
  await artifacts.getByRole('columnheader', { name: 'Pulls' }).getByRole('button').click()
  await expect(page).toHaveURL(/\?orderBy=-pullCount$/)
  await expect(artifacts.getByRole('rowheader')).toHaveCount(3)
  expect(await factsOf(page)).toMatchObject({ Pulls: '1,204' })

  // And over another page.
  await page.getByRole('link', { name: 'Repositories', exact: true }).click()
  await expect(heading(page, 'Repositories')).toBeVisible()
  await page.goBack()
  await expect(heading(page, 'team/app')).toBeVisible()
  await expect(alert).toContainText('The facts below are from')
  expect(await factsOf(page)).toMatchObject({ Pulls: '1,204' })
})

test('a failed refresh keeps the facts and says from when they are', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/500/)
  await page.goto(addressOf(failureLab, 'team/app'))
  await expect.poll(() => factsOf(page)).toMatchObject({ Pulls: '1,204' })
  await api.change({ rules: [{ path: '/artifacts' }, { path: '/repositories/', status: 500 }] })
  await page.getByRole('button', { name: 'Refresh' }).click()
  const alert = alertNamed(page, 'The registry failed (500)')
  await expect(alert).toContainText(/The facts below are from \d\d:\d\d:\d\d\./)
  expect(await factsOf(page)).toMatchObject({ Pulls: '1,204' })

  const metadata = { pullCount: 1_205 }
  await api.set({
    put: [{ registryId: failureLab, repository: { name: 'team/app', metadata } }],
  })
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => factsOf(page)).toMatchObject({ Pulls: '1,205' })
  await expect(alert).toHaveCount(0)
  await expect(heading(page, 'team/app')).toBeFocused()
})

test('what is found to be gone by Refresh becomes the page of what is not found', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/404/)
  await page.goto(addressOf(failureLab, 'team/app'))
  await expect(heading(page, 'team/app')).toBeVisible()
  await api.change({ remove: [{ registryId: failureLab, name: 'team/app' }] })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(heading(page, 'Repository not found')).toBeFocused()
  await expect(page.getByRole('button', { name: 'Delete repository' })).toHaveCount(0)
})
