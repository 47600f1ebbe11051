import { REGISTRY_IDS } from '../local-api/registries.ts'
import { compileHint } from '../server/eager-entry.ts'
import { listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import { expectRange, repositoriesTable } from './table.ts'

const list = listOf(REGISTRY_IDS.prod, '?limit=100')

for (const [scheme, surface] of [
  ['light', 'rgb(247, 249, 250)'],
  ['dark', 'rgb(13, 17, 21)'],
] as const) {
  test(`the shell has the ${scheme} scheme that the reader chose`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme === 'light' ? 'dark' : 'light' })
    await page.addInitScript((chosen) => {
      localStorage.setItem('berth.colour-scheme', chosen)
    }, scheme)
    const files = await hold(page, 'GET', /\/assets\//)
    await page.goto(list, { waitUntil: 'commit' })
    await expect(page.getByRole('banner')).toBeVisible()
    const background = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    expect(await background()).toBe(surface)
    files()
    await expectRange(page, 'Repositories 1 to 100')
    expect(await background()).toBe(surface)
  })
}

test('the rows stand where the shell had them', async ({ page }) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 })
    const files = await hold(page, 'GET', /\/assets\//)
    await page.goto(list, { waitUntil: 'commit' })
    const row = page.locator('.shell i').first()
    await expect(row).toBeVisible()
    const before = await row.boundingBox()
    files()
    await expectRange(page, 'Repositories 1 to 100')
    const table = await repositoriesTable(page).boundingBox()
    // Its border is the card's.
    expect(Math.abs((table?.y ?? 0) - (before?.y ?? 0)), `${width} px`).toBeLessThanOrEqual(1)
    await page.unrouteAll()
  }
})

test('a host name that comes late moves no row', async ({ page }) => {
  const registry = await hold(page, 'GET', new RegExp(`/registries/${REGISTRY_IDS.prod}$`))
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 100')
  const before = await repositoriesTable(page).boundingBox()
  registry()
  await expect(page.getByRole('button', { name: 'Copy host name' })).toBeVisible()
  expect(await repositoriesTable(page).boundingBox()).toEqual(before)
})

test('an address that is not written as ours are is asked for by the app alone', async ({
  page,
  api,
}) => {
  await page.goto(listOf(REGISTRY_IDS.prod, '?severity=critical,high&name=%20api%20'))
  await expectRange(page, 'Repositories 1 to')
  const paths = (await api.requests()).map(({ path }) => path)
  expect(paths.filter((path) => path.includes('offset=0&'))).toEqual([
    expect.stringContaining('filter.name=api&filter.vulnerabilitySeverity=high%2Ccritical'),
  ])
})

test('Back leads to the row that was opened, however far down it stands', async ({ page }) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(list)
    await expect(repositoriesTable(page).getByRole('rowheader')).toHaveCount(100)
    const link = repositoriesTable(page).getByRole('link').nth(80)
    const name = (await link.textContent()) ?? ''
    // Scrolled to once more when the rows around it have their height.
    for (let times = 0; times < 3; times += 1) {
      await link.evaluate((node) => {
        node.scrollIntoView({ block: 'center' })
        return new Promise((resolve) => requestAnimationFrame(resolve))
      })
    }
    const top = async () =>
      (await page.getByRole('link', { name, exact: true }).boundingBox())?.y ?? Number.NaN
    // Rows around it may come to their height until the very press.
    const pressed = await link.evaluateHandle((node) => ({
      top: new Promise<number>((resolve) => {
        const tell = () => resolve(node.getBoundingClientRect().top)
        node.addEventListener('click', tell, { capture: true, once: true })
      }),
    }))
    await link.click()
    const before = await pressed.evaluate(({ top: known }) => known)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    await page.goBack()
    const shift = async () => Math.abs((await top()) - before)
    await expect.poll(shift, `${width} px`).toBeLessThan(20)
    await expect(repositoriesTable(page).getByRole('rowheader')).toHaveCount(100)
    expect(await shift(), `${width} px`).toBeLessThan(20)

    // Forward and Back again, from another place: that is where the reader was.
    await page.mouse.wheel(0, -20_000)
    await expect(repositoriesTable(page).getByRole('link').first()).toBeInViewport()
    await page.goForward()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    await page.goBack()
    await expect(repositoriesTable(page).getByRole('rowheader')).toHaveCount(100)
    await expect(repositoriesTable(page).getByRole('link').first()).toBeInViewport()
  }
})

test('every row is in the page for whoever does not look at it', async ({ page }) => {
  await page.goto(list)
  const table = repositoriesTable(page)
  await expect(table.getByRole('rowheader')).toHaveCount(100)
  await expect(table.getByRole('row').last().getByRole('cell')).toHaveCount(6)
  await page.keyboard.press('ControlOrMeta+a')
  const selected = await page.evaluate(() => String(getSelection()))
  for (const name of await table.getByRole('rowheader').allTextContents()) {
    expect(selected).toContain(name)
  }
})

test('the script of the app, and no other, asks to be compiled while it arrives', async ({
  page,
}) => {
  const first = page.waitForResponse(/\/assets\/index-.*\.js$/)
  await page.goto(list)
  const script = await (await first).text()
  expect(script.startsWith(compileHint)).toBe(true)
  const other = page.waitForResponse(/\/assets\/other-pages-.*\.js$/)
  await repositoriesTable(page).getByRole('rowheader').getByRole('link').first().hover()
  expect(await (await other).text()).not.toContain(compileHint)
})

test('rows below the window are laid out when they come into sight', async ({ page }) => {
  await page.goto(list)
  const rows = repositoriesTable(page).getByRole('row')
  await expect(rows).toHaveCount(101)
  await expect(rows.nth(1)).toHaveCSS('content-visibility', 'visible')
  await expect(rows.last()).toHaveCSS('content-visibility', 'auto')
})
