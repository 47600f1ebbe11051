import { REGISTRY_IDS } from '../local-api/registries.ts'
import { heading, listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { chooseFromMenu } from './list-menu.ts'
import { numbered } from './list.ts'
import { nth } from './shortcuts.ts'
import { keptLooks, later, lookIsKept, marked, sinceLastTime } from './since.ts'
import { expectRange } from './table.ts'

const { prod } = REGISTRY_IDS

/** A repository that is put there, or changed, by somebody else. */
const put = (name: string, metadata: Record<string, string | null> = {}) => ({
  registryId: prod,
  repository: { name, metadata },
})

test.beforeEach(async ({ page, api }) => {
  await page.clock.install()
  await api.set({
    repositories: {
      [prod]: numbered(20, (index) => ({
        lastSeverity: 'medium',
        lastPushedAt: new Date(Date.UTC(2026, 0, 20 - index)).toISOString(),
      })),
    },
  })
})

test('what is new, gone and worse is marked, told, and listed', async ({ page, api }) => {
  const list = listOf(prod, '?orderBy=name')
  const { button, said, names, dialog, close } = sinceLastTime(page)
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 20')
  await lookIsKept(page)
  await expect(button).toHaveCount(0)
  await api.change({
    put: [
      put('zebra'),
      put(nth(3), { lastSeverity: 'critical' }),
      put(nth(4), { lastSeverity: 'low' }),
      put(nth(5), { lastSeverity: null }),
    ],
    remove: [{ registryId: prod, name: nth(7) }],
  })
  await page.clock.fastForward(later)
  await page.reload()
  await expect(button).toHaveText(/^1 new, 1 gone, 1 worse since (\d+ \w+, )?\d\d:\d\d:\d\d$/)
  await expect(said).toHaveText(/^In this view since (\d+ \w+, )?[\d:]+: 1 new, 1 gone, 1 worse\.$/)
  await expect(marked(page)).toHaveText([`${nth(3)} Worse, was Medium`, 'zebra New'])
  await button.click()
  await expect(names('New in this view')).toHaveText(['zebra'])
  await expect(names('Worse')).toHaveText([`${nth(3)} Critical, was Medium`])
  await expect(names('No longer in this view')).toHaveText([nth(7)])
  await close.click()
  await expect(button).toBeFocused()
  await button.click()
  await names('Worse').getByRole('link').click()
  await expect(heading(page, nth(3))).toBeFocused()
  await page.goBack()
  await expect(dialog).toHaveCount(0)
  await expect(button).toBeVisible()
})

test('a visit goes on over a reload, and what is marked as seen is not told again', async ({
  page,
  api,
}) => {
  const { button, seen, said, dialog } = sinceLastTime(page)
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 20')
  await lookIsKept(page)
  await api.change({ put: [put('zebra')] })
  await page.clock.fastForward(later)
  const first = await keptLooks(page)
  await page.reload()
  await expect(button).toHaveText(/^1 new since/)
  await lookIsKept(page, first)
  await page.reload()
  await expect(button).toHaveText(/^1 new since/)
  await button.click()
  await seen.click()
  await expect(dialog.getByText('Marked as seen.')).toBeVisible()
  await expect(seen).toBeFocused()
  await expect(button).toHaveText(/^Nothing new since/)
  await expect(said).toHaveText(/: nothing new, gone or worse\.$/)
  await expect(marked(page)).toHaveCount(0)
  await page.reload()
  await expect(button).toHaveText(/^Nothing new since/)
})

test('of a part of the list only what is certain is said', async ({ page, api }) => {
  const { button, said, names } = sinceLastTime(page)
  const list = listOf(prod, '?limit=10')
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 10')
  await lookIsKept(page)
  const late = await page.evaluate((ms) => new Date(Date.now() + ms).toISOString(), later)
  await api.change({
    put: [
      // From further down, so it may have been there; and what it pushes off the page still is.
      put(nth(15), { lastPushedAt: late }),
      put('zebra', { lastPushedAt: late, createdDate: late }),
    ],
    remove: [{ registryId: prod, name: nth(2) }],
  })
  await page.clock.fastForward(later)
  await page.goto(list)
  await expect(button).toHaveText(/^1 new, 1 gone since/)
  await expect(said).toHaveText(/, as far as these rows tell: 1 new, 1 gone\.$/)
  await expect(marked(page)).toHaveText(['zebra New'])
  await button.click()
  await expect(names('No longer in this view')).toHaveText([nth(2)])
})

test('what a page holds is known from the next one on', async ({ page, api }) => {
  const { button } = sinceLastTime(page)
  await page.goto(listOf(prod, '?limit=10'))
  await expectRange(page, 'Repositories 1 to 10')
  await lookIsKept(page)
  const first = await keptLooks(page)
  await page.getByRole('button', { name: 'Next page' }).click()
  await expectRange(page, 'Repositories 11 to 20')
  await lookIsKept(page, first)
  await api.change({ put: [put(nth(15), { lastSeverity: 'high' })] })
  await page.clock.fastForward(later)
  await page.reload()
  await expect(marked(page)).toHaveText([`${nth(15)} Worse, was Medium`])
  await expect(button).toHaveText(/^1 worse since/)
})

test('a view of its own kind is compared when all of it was found', async ({ page, api }) => {
  const { button, names } = sinceLastTime(page)
  const never = { pullCount: 0, lastPulledAt: null }
  const repository = (name: string) => ({ name, metadata: never })
  await api.set({ repositories: { [prod]: ['a', 'b', 'c'].map(repository) } })
  await page.goto(listOf(prod, '?view=never-pulled'))
  await expectRange(page, 'Repositories 1 to 3')
  await lookIsKept(page)
  await api.set({
    repositories: {
      [prod]: [
        repository('a'),
        { name: 'b', metadata: { pullCount: 1, lastPulledAt: new Date().toISOString() } },
        repository('c'),
        repository('d'),
      ],
    },
  })
  await page.clock.fastForward(later)
  await page.reload()
  await expect(button).toHaveText(/^1 new, 1 gone since/)
  await expect(marked(page)).toHaveText(['d New'])
  await button.click()
  await expect(names('No longer in this view')).toHaveText(['b'])
})

test('a first look loads nothing, and a glance is none', async ({ page }) => {
  const files: string[] = []
  page.on('request', (request) => files.push(request.url()))
  // Before it has stood for long enough, the reader goes on to another view.
  await page.clock.pauseAt(Date.now() + 60_000)
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 20')
  await page.clock.runFor(1_900)
  await page.getByRole('combobox', { name: 'Severity' }).selectOption('Medium')
  await expect(page).toHaveURL(/severity=medium/)
  await page.clock.resume()
  await lookIsKept(page)
  const [[key] = [], ...others] = await keptLooks(page)
  expect(others).toEqual([])
  expect(key).toBe(`berth:seen:${prod}?severity=medium`)
  await page.reload()
  await expectRange(page, 'Repositories 1 to 20')
  await expect(sinceLastTime(page).button).toHaveCount(0)
  expect(files.filter((url) => url.includes('list-tools'))).toEqual([])
})

test('it can be switched off and forgotten, in all tabs', async ({ page, context, api }) => {
  const { button, compare, forget, dialog, close } = sinceLastTime(page)
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 20')
  await lookIsKept(page)
  await api.change({ put: [put('zebra')] })
  await page.clock.fastForward(later)
  await page.reload()
  const other = await context.newPage()
  await other.goto(listOf(prod))
  const there = sinceLastTime(other)
  await expect(button).toHaveText(/^1 new since/)
  await expect(there.button).toHaveText(/^1 new since/)

  await button.click()
  await compare.uncheck()
  await expect(dialog).toContainText('Nothing more is kept, and nothing compared.')
  await expect(there.button).toHaveCount(0)
  await expect(marked(other)).toHaveCount(0)
  await close.click()
  await expect(marked(page)).toHaveCount(0)
  await page.reload()
  await expectRange(page, 'Repositories 1 to 21')
  await chooseFromMenu(page, 'Since last time…')
  await expect(compare).not.toBeChecked()
  await compare.check()
  await expect(there.button).toHaveText(/^1 new since/)

  await forget.click()
  await expect(dialog.getByText('Forgotten.')).toBeVisible()
  await expect(dialog).toContainText('There is nothing to compare this view with yet.')
  await expect(there.button).toHaveCount(0)
  // What is still seen is a first look.
  await lookIsKept(page)
  expect((await keptLooks(page)).map(([, text]) => text)).toEqual([
    expect.stringContaining('{"last":null,'),
  ])
})

test('what is switched off is not kept either', async ({ page }) => {
  const { compare, close } = sinceLastTime(page)
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 20')
  await lookIsKept(page)
  await chooseFromMenu(page, 'Since last time…')
  await compare.uncheck()
  await close.click()
  await page.getByRole('combobox', { name: 'Severity' }).selectOption('Medium')
  await expect(page).toHaveURL(/severity=medium/)
  await expectRange(page, 'Repositories 1 to 20')
  await page.clock.runFor(5_000)
  expect((await keptLooks(page)).map(([key]) => key)).toEqual([`berth:seen:${prod}`])
})
