import { REGISTRY_IDS } from '../local-api/registries.ts'
import { alertNamed, listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { listQueries, nextPage, previousPage, searchBox } from './list.ts'
import { expectNames, expectOnly, expectRange, repositoriesTable } from './table.ts'

const { prod } = REGISTRY_IDS
const list = listOf(prod)

test('a redirect of the API itself is a failure of it, not an ended sign-in', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('the server responded with a status of 502')
  const headers = { Location: 'http://127.0.0.1:1/oauth2/start' }
  await api.set({ rules: [{ path: '/repositories?', status: 302, headers }] })
  await page.goto(`${list}?name=gateway`)
  const alert = alertNamed(page, 'The registry API could not be reached (502)')
  await expect(alert).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sign in again' })).toBeHidden()
  await alert.getByRole('button', { name: 'Stop' }).click()
  await api.set({})
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expectOnly(repositoriesTable(page), 'gateway')
})

test('a sign-in page in the place of an answer of the API is named as what it is', async ({
  page,
}) => {
  await page.goto(`${list}?name=html-200`)
  const alert = alertNamed(page, 'The answer could not be read')
  await expect(alert).toContainText('expected JSON, got HTML')
  await expect(alert).not.toContainText('<')
})

test('without a network the rows stay, and what was asked for comes when it is back', async ({
  page,
  context,
  expectedErrors,
}) => {
  expectedErrors.push('net::ERR_INTERNET_DISCONNECTED')
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50')
  await context.setOffline(true)
  const offline = alertNamed(page, 'You are offline')
  await expect(offline).toBeVisible()
  await page.getByRole('button', { name: 'Refresh' }).click()
  const alert = alertNamed(page, 'The dashboard could not be reached')
  await expect(alert).toContainText(/The rows below are from \d\d:\d\d:\d\d\./)
  await expect(alert).toContainText('Asks again when you are online.')
  await expect(repositoriesTable(page).getByRole('rowheader')).toHaveCount(50)

  await searchBox(page).fill('gateway')
  await expect(page).toHaveURL(/\?name=gateway$/)
  await expect(alert).toBeVisible()
  await expect(searchBox(page)).toHaveValue('gateway')

  await context.setOffline(false)
  await expectOnly(repositoriesTable(page), 'gateway')
  await expect(alert).toBeHidden()
  await expect(offline).toBeHidden()
})

test('what failed in the API is asked for again when the network is back', async ({
  page,
  context,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('the server responded with a status of 500')
  await api.set({ rules: [{ path: '/repositories?', status: 500, times: 1 }] })
  await page.goto(`${list}?name=gateway`)
  await expect(alertNamed(page, 'The registry failed (500)')).toBeVisible()
  await context.setOffline(true)
  await expect(alertNamed(page, 'You are offline')).toBeVisible()
  await context.setOffline(false)
  await expectOnly(repositoriesTable(page), 'gateway')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

for (const [what, rule, title] of [
  ['was refused', { status: 403 }, 'Not allowed (403)'],
  ['wants a rest', { status: 429, headers: { 'Retry-After': '100' } }, 'Too many requests (429)'],
] as const) {
  test(`what ${what} is not asked for again because the network is back`, async ({
    page,
    context,
    api,
    expectedErrors,
  }) => {
    expectedErrors.push(`the server responded with a status of ${rule.status}`)
    await api.set({ rules: [{ path: '/repositories?', ...rule, times: 1 }] })
    await page.goto(list)
    const alert = alertNamed(page, title)
    await expect(alert).toBeVisible()
    const registryRead = page.waitForResponse(new RegExp(`/registries/${prod}$`))
    await context.setOffline(true)
    await expect(alertNamed(page, 'You are offline')).toBeVisible()
    await context.setOffline(false)
    // The rest of the page is asked for anew.
    await registryRead
    await expect(alert).toBeVisible()
    expect(await listQueries(api)).toHaveLength(1)
  })
}

test('what changed while there was no network is there when it is back', async ({
  page,
  context,
  api,
}) => {
  await api.set({ repositories: { [prod]: [{ name: 'one' }] } })
  await page.goto(list)
  await expectNames(repositoriesTable(page), ['one'])
  await context.setOffline(true)
  await expect(alertNamed(page, 'You are offline')).toBeVisible()
  await api.change({ remove: [{ registryId: prod, name: 'one' }] })
  await context.setOffline(false)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'No repositories yet' })).toBeVisible()
})

test('a failing next page is not asked for until somebody turns to it', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('the server responded with a status of 500')
  await api.set({ rules: [{ path: 'offset=50&', status: 500, times: 2 }] })
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50')
  const asked = async () => (await listQueries(api)).map((query) => query.get('offset'))
  await expect.poll(asked).toEqual(['0', '50'])
  // What was fetched ahead and failed is nobody's business yet.
  await expect(page.getByRole('alert')).toBeHidden()

  await nextPage(page).click()
  const alert = alertNamed(page, 'The registry failed (500)')
  await expect(alert).toContainText('Internal error (err-1500)')
  await expect(page).toHaveURL(/\?page=2$/)
  // The way back to the rows stays where it was.
  await expect(nextPage(page)).toBeFocused()
  await expect(previousPage(page)).toBeEnabled()
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expectRange(page, 'Repositories 51 to 100, more follow')
  await expect(alert).toBeHidden()
})

test('the words of the API stand in the alert, each of them', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('the server responded with a status of 400')
  const messages = [
    { errorCode: 'err-17', message: 'limit is too large' },
    { errorCode: 'err-18', message: null },
    { errorCode: null, message: '<b>offset</b> is odd' },
    { errorCode: 'err-19', message: 'm'.repeat(1_000) },
    'nonsense',
  ]
  const body = { httpStatus: 400, messages }
  await api.set({ rules: [{ path: '/repositories?', status: 400, body, times: 1 }] })
  await page.goto(list)
  const alert = alertNamed(page, 'The registry refused the request (400)')
  await expect(alert.getByRole('listitem')).toHaveText([
    'limit is too large (err-17)',
    'Code err-18',
    '<b>offset</b> is odd',
    `${'m'.repeat(300)}… (err-19)`,
  ])

  const many = Array.from({ length: 1_000 }, (_, index) => ({ message: `cause ${index + 1}` }))
  await api.set({
    rules: [{ path: '/repositories?', status: 400, body: { messages: many } }],
  })
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(alert.getByRole('listitem')).toHaveCount(6)
  await expect(alert.getByRole('listitem').last()).toHaveText('and 995 more')
})

test('a message of the API that is written from right to left turns nothing else', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('the server responded with a status of 400')
  const messages = [{ errorCode: 'err-17', message: '\u202elimit is too large' }]
  await api.set({ rules: [{ path: '/repositories?', status: 400, body: { messages } }] })
  await page.goto(list)
  const item = page.getByRole('alert').getByRole('listitem')
  await expect(item).toHaveText(/\(err-17\)$/)
  // What is drawn first stands furthest left.
  const places = await item.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const lefts: number[] = []
    while (walker.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      lefts.push(range.getBoundingClientRect().left)
    }
    return lefts
  })
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})
