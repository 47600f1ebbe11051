import { expect, type Locator, type Page } from '@playwright/test'
import { pick, type Random } from '../../local-api/random.ts'
import { header, nextPage, previousPage, rowsPerPage, searchBox, severityChoice } from '../list.ts'
import { repositoriesTable } from '../table.ts'
import { placeOf } from './page-state.ts'
import { leading, press } from './press.ts'

/** One thing that a person may do next, and whether it can be done now. */
export type Step = {
  name: string
  weight: number
  /** Gives what is needed to do it; null when it cannot be done. */
  run: (page: Page, random: Random) => Promise<string | null>
}

const columns = ['Name', 'Last push', 'Last pull', 'Artifacts', 'Pulls', 'Pushes']
const parts = ['a', 'team', 'shop/', 'ledger', '%', 'repositories', 'nothing-like-this', '-1']

const isList = (page: Page) => new URL(page.url()).pathname.endsWith('/repositories')

/** Types a name and waits until the address has it, as it has whatever the API answers. */
const search = (page: Page, text: string) =>
  leading(
    page,
    () => searchBox(page).fill(text),
    () => (placeOf(page).query.get('name') ?? '') === text,
  ).then((led) => (led ? text : null))

async function choose(page: Page, box: Locator, random: Random) {
  const options = await box.getByRole('option').allInnerTexts()
  if (options.length === 0) return null
  const option = pick(random, options)
  await box.selectOption(option)
  return option
}

const onList =
  (run: Step['run']): Step['run'] =>
  async (page, random) =>
    isList(page) ? run(page, random) : null

export const steps: readonly Step[] = [
  { name: 'search', weight: 5, run: onList((page, random) => search(page, pick(random, parts))) },
  { name: 'clear the search', weight: 4, run: onList((page) => search(page, '')) },
  {
    name: 'severity',
    weight: 4,
    run: onList((page, random) => choose(page, severityChoice(page), random)),
  },
  {
    name: 'rows per page',
    weight: 1,
    run: onList(async (page) => {
      const box = rowsPerPage(page)
      if ((await box.count()) === 0) return null
      const other = (await box.inputValue()) === '25' ? '50' : '25'
      return box.selectOption(other, { timeout: 1_000 }).then(String, () => null)
    }),
  },
  {
    name: 'sort',
    weight: 4,
    run: onList((page, random) => press(header(page, pick(random, columns)).getByRole('button'))),
  },
  { name: 'next page', weight: 8, run: onList((page) => press(nextPage(page))) },
  { name: 'previous page', weight: 6, run: onList((page) => press(previousPage(page))) },
  {
    name: 'open',
    weight: 7,
    run: onList(async (page, random) => {
      const names = await repositoriesTable(page).getByRole('rowheader').allTextContents()
      if (names.length === 0) return null
      const name = pick(random, names)
      const link = repositoriesTable(page).getByRole('link', { name, exact: true })
      const led = await leading(
        page,
        () => press(link),
        () => placeOf(page).repository === name,
      )
      return led ? name : null
    }),
  },
  {
    name: 'refresh',
    weight: 3,
    run: (page) => press(page.getByRole('button', { name: 'Refresh' })),
  },
  {
    name: 'try again',
    weight: 6,
    run: (page) => press(page.getByRole('button', { name: 'Try again' })),
  },
  {
    name: 'to the list',
    weight: 4,
    run: async (page) =>
      isList(page) ? null : press(page.getByRole('link', { name: 'Repositories', exact: true })),
  },
  {
    name: 'sign in again',
    weight: 6,
    run: (page) => press(page.getByRole('link', { name: 'Sign in again' })),
  },
  {
    name: 'offline',
    weight: 1,
    run: async (page) => {
      const notice = page.getByRole('alert').filter({ hasText: 'You are offline' })
      await page.context().setOffline(true)
      await expect(notice).toBeVisible()
      await page.context().setOffline(false)
      await expect(notice).toHaveCount(0)
      return ''
    },
  },
  { name: 'back', weight: 4, run: (page) => through(page, 'back') },
  { name: 'forward', weight: 2, run: (page) => through(page, 'forward') },
  {
    name: 'reload',
    weight: 1,
    run: async (page) => {
      await page.reload()
      return ''
    },
  },
]

/** Goes through the history of the dashboard, as far as there is one. */
async function through(page: Page, way: 'back' | 'forward'): Promise<string | null> {
  const going = page.evaluate(async (wanted) => {
    const { canGoBack, canGoForward } = window.navigation
    if (!(wanted === 'back' ? canGoBack : canGoForward)) return false
    // Rejected where the page itself went elsewhere meanwhile.
    const step = wanted === 'back' ? window.navigation.back() : window.navigation.forward()
    try {
      await step.committed
      return true
    } catch {
      return false
    }
  }, way)
  // Where the page is being left for a sign-in, it has nobody to answer.
  return (await going.catch(() => false)) ? '' : null
}
