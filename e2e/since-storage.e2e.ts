import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { chooseFromMenu } from './list-menu.ts'
import { numbered } from './list.ts'
import { blockStorage, nth } from './shortcuts.ts'
import { keptLooks, later, lookIsKept, marked, sinceLastTime } from './since.ts'
import { expectRange } from './table.ts'

const { prod } = REGISTRY_IDS
const key = `berth:seen:${prod}`

test.beforeEach(async ({ api }) => {
  await api.set({ repositories: { [prod]: numbered(8) } })
})

const row = { name: 'x', severity: null, time: null }
const look = { from: 1, atOnce: 1, to: 1, whole: true, rows: [row] }

for (const [what, text] of [
  ['no text of ours', 'null'],
  ['half of one', '1{"last":null,"now":{"from":1'],
  ['rows that are none', `1${JSON.stringify({ last: null, now: { ...look, rows: [1, null] } })}`],
  ['times that are none', `x${JSON.stringify({ last: null, now: { ...look, to: 'then' } })}`],
  [
    'a time that no date can be',
    `1${JSON.stringify({ last: null, now: { ...look, to: -1e300 } })}`,
  ],
  [
    'a name that no address can hold',
    `1${JSON.stringify({ last: null, now: { ...look, rows: [{ ...row, name: '..' }] } })}`,
  ],
] as const) {
  test(`where the browser keeps ${what} a first look begins`, async ({ page }) => {
    await page.addInitScript(
      ([name, kept]) => {
        if (sessionStorage.getItem('put') === null) localStorage.setItem(name, kept)
        sessionStorage.setItem('put', '1')
      },
      [key, text] as const,
    )
    await page.goto(listOf(prod))
    await expectRange(page, 'Repositories 1 to 8')
    await lookIsKept(page, [[key, text]])
    await expect(sinceLastTime(page).button).toHaveCount(0)
  })
}

test('names and severities are text, whatever they hold', async ({ page }) => {
  const name = '<img src=x onerror=alert(1)>/"&amp;'
  await page.addInitScript(([place, kept]) => localStorage.setItem(place, kept), [
    key,
    `1${JSON.stringify({
      last: null,
      now: {
        ...look,
        atOnce: 2,
        rows: [
          { ...row, name },
          { ...row, name: nth(1) },
        ],
      },
    })}`,
  ] as const)
  const { button, names } = sinceLastTime(page)
  await page.goto(listOf(prod))
  await expect(button).toHaveText(/^7 new, 1 gone since/)
  await button.click()
  await expect(names('No longer in this view')).toHaveText([name])
})

test('where storage is blocked there is nothing to compare with, and no harm', async ({ page }) => {
  await blockStorage(page)
  const { dialog, compare, forget, button } = sinceLastTime(page)
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 8')
  await chooseFromMenu(page, 'Since last time…')
  await expect(dialog).toContainText('There is nothing to compare this view with yet.')
  await forget.click()
  await expect(dialog.getByText('Forgotten.')).toBeVisible()
  await compare.uncheck()
  await expect(dialog).toContainText('Nothing more is kept')
  await expect(button).toHaveCount(0)
})

/** A look of the size of a name. */
const text = (to: number, length: number) =>
  `${to}${JSON.stringify({
    last: null,
    now: { ...look, to, rows: [{ ...row, name: 'x'.repeat(length) }] },
  })}`

const other = (place: number) => `berth:seen:other?name=${place}`

test('the views looked at last are kept, and not more than half a megabyte', async ({ page }) => {
  await page.goto('registries')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const put = (kept: Record<string, string>) =>
    page.evaluate((all) => {
      localStorage.clear()
      for (const [name, value] of Object.entries(all)) localStorage.setItem(name, value)
    }, kept)
  const many = Array.from({ length: 60 }, (_, place) => [other(place), text(1000 + place, 1)])
  await put({ ...Object.fromEntries(many), 'berth:seen-elsewhere': 'stays', theirs: 'stays' })
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 8')
  await expect.poll(async () => (await keptLooks(page)).length).toBe(50)
  const kept = (await keptLooks(page)).map(([name]) => name)
  expect(kept).toContain(key)
  expect(kept).toContain(other(11))
  expect(kept).not.toContain(other(10))
  expect(await page.evaluate(() => localStorage.getItem('theirs'))).toBe('stays')

  const large = Array.from({ length: 10 }, (_, place) => [other(place), text(place, 90_000)])
  await put(Object.fromEntries(large))
  await page.reload()
  await expectRange(page, 'Repositories 1 to 8')
  await expect.poll(async () => (await keptLooks(page)).length).toBe(6)
  expect((await keptLooks(page)).map(([name]) => name).toSorted()).toEqual(
    [key, ...[5, 6, 7, 8, 9].map(other)].toSorted(),
  )

  // What is too large costs no smaller one its place.
  await put({ [other(1)]: text(1, 1), [other(2)]: text(2, 90_000), [other(3)]: text(3, 480_000) })
  await page.reload()
  await expectRange(page, 'Repositories 1 to 8')
  await expect
    .poll(async () => (await keptLooks(page)).map(([name]) => name).toSorted())
    .toEqual([key, other(1), other(3)].toSorted())
})

/** Has the browser keep these looks, and be full of something else. */
async function fillStorage(page: Page, looks: readonly (readonly [string, string])[]) {
  await page.goto('registries')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate((kept) => {
    for (const [name, value] of kept) localStorage.setItem(name, value)
    let theirs = ''
    for (let length = 2 ** 23; length >= 1; length /= 2) {
      try {
        localStorage.setItem('theirs', theirs + 'x'.repeat(length))
        theirs += 'x'.repeat(length)
      } catch {
        // Half of it may fit.
      }
    }
  }, looks)
}

test('in a full storage, what was looked at longest ago makes room', async ({ page }) => {
  await fillStorage(
    page,
    [3, 1, 2].map((place) => [other(place), text(place, 3_000)] as const),
  )
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 8')
  await expect
    .poll(async () => (await keptLooks(page)).map(([name]) => name).toSorted())
    .toEqual([key, other(2), other(3)].toSorted())
})

test('in a full storage, no look goes for one that does not fit without it', async ({ page }) => {
  await page.clock.install()
  await fillStorage(page, [[other(1), text(1, 1)]])
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 8')
  await page.clock.runFor(5_000)
  expect(await keptLooks(page)).toEqual([[other(1), text(1, 1)]])
})

test('a view is kept once, however its registry is written', async ({ page }) => {
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 8')
  await lookIsKept(page)
  const before = await keptLooks(page)
  await page.goto(listOf(prod.toUpperCase()))
  await expectRange(page, 'Repositories 1 to 8')
  await lookIsKept(page, before)
  expect((await keptLooks(page)).map(([name]) => name)).toEqual([key])
})

test('where the browser refuses every write, no look is lost', async ({ page }) => {
  await page.clock.install()
  await page.addInitScript(
    ([name, kept]) => {
      localStorage.setItem(name, kept)
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    },
    [other(1), text(1, 1)] as const,
  )
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 8')
  await page.clock.runFor(5_000)
  expect(await keptLooks(page)).toEqual([[other(1), text(1, 1)]])
})

test('a full storage costs the comparison and nothing else', async ({ page }) => {
  await page.clock.install()
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 8')
  await page.clock.runFor(5_000)
  await page.clock.fastForward(later)
  await page.reload()
  await expectRange(page, 'Repositories 1 to 8')
  expect(await keptLooks(page)).toEqual([])
  await expect(marked(page)).toHaveCount(0)
})
