import { expect, type Page } from '@playwright/test'
import { expectRange, namesIn, repositoriesTable } from './table.ts'

/** Longer than a look lasts without anything being read, in ms. */
export const later = 31 * 60_000

/** What is told of the last look, and where more of it stands. */
export function sinceLastTime(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Since last time' })
  return {
    button: page.getByRole('button', { name: / since / }),
    said: page.getByRole('status', { name: 'Since last time' }),
    dialog,
    names: (title: string) => dialog.getByRole('list', { name: title }).getByRole('listitem'),
    compare: dialog.getByRole('switch', { name: 'Compare with the last time' }),
    seen: dialog.getByRole('button', { name: 'Mark as seen' }),
    forget: dialog.getByRole('button', { name: 'Forget all that was seen' }),
    close: dialog.getByRole('button', { name: 'Close' }),
  }
}

/** The rows with a word beside their name. */
export const marked = (page: Page) =>
  page.getByRole('rowheader').filter({ hasText: /New$|Worse, was \w+$/ })

/** What the browser keeps of looks: each view's key and its text. */
export const keptLooks = (page: Page) =>
  page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('berth:seen:')))

/** Waits until the look at what the page shows is kept, in the place of what was kept before. */
export async function lookIsKept(page: Page, before: readonly (readonly string[])[] = []) {
  await expect.poll(() => keptLooks(page), { intervals: [100] }).not.toEqual(before)
}

/** Has the browser remember that the rows that are shown were other ones, and milder, two days ago. */
export async function seenLongAgo(page: Page) {
  await expectRange(page, 'Repositories 1 to')
  const [, second = '', ...others] = await namesIn(repositoriesTable(page))
  const at = Date.now() - 2 * 86_400_000
  const names = [second, ...others, 'no-longer/there']
  const rows = names.map((name) => ({ name, severity: 'none', time: null }))
  const now = { from: at, atOnce: rows.length, to: at, whole: true, rows }
  await page.evaluate(
    (text) => {
      const registryId = window.location.pathname.split('/').at(-2)
      localStorage.setItem(`berth:seen:${registryId}`, text)
    },
    `${at}${JSON.stringify({ last: null, now })}`,
  )
  await page.reload()
  await expect(marked(page).first()).toBeVisible()
}
