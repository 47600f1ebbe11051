import type { Page } from '@playwright/test'
import { deleteButton, factsOf } from '../detail.ts'
import { searchBox, severityChoice } from '../list.ts'
import { repositoriesTable } from '../table.ts'
import type { Truth } from './truth.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const alertText = async (page: Page) => (await page.getByRole('alert').allInnerTexts()).join('\n')

/** What the address says a page is about. */
export function placeOf(page: Page): { repository: string | null; query: URLSearchParams } {
  const { pathname, searchParams } = new URL(page.url())
  const name = /\/repositories\/(.+)$/.exec(pathname)?.[1]
  return {
    repository: name === undefined ? null : name.split('/').map(decodeURIComponent).join('/'),
    query: searchParams,
  }
}

/**
 * How the page differs from what the API truly holds; empty when it does not. A failure that is
 * shown excuses what is missing, never what is wrong. `unknown` are the repositories of which the
 * dashboard has said that it does not know whether they were deleted.
 */
export async function untruthOf(
  page: Page,
  truth: Truth,
  unknown: ReadonlySet<string>,
): Promise<string> {
  const { repository } = placeOf(page)
  // A navigation that the page has announced comes first.
  if (/Signing in again…/.test(await alertText(page))) return 'signing in again'
  const said = await untrueMessage(page, truth)
  if (said !== '') return said
  if (repository !== null) return untrueRepository(page, truth, repository, unknown)
  return new URL(page.url()).pathname.endsWith('/repositories') ? untrueList(page, truth) : ''
}

async function untrueMessage(page: Page, truth: Truth): Promise<string> {
  const text = await page.getByRole('status', { name: 'Messages' }).innerText()
  for (const [, name = ''] of text.matchAll(/^(.+) was (?:deleted|already gone)\.$/gm)) {
    if ((await truth.counts(name)) !== null) return `"${name}" is called gone and is there`
  }
  return ''
}

async function untrueList(page: Page, truth: Truth): Promise<string> {
  const table = repositoriesTable(page)
  if ((await table.getAttribute('aria-busy', { timeout: 1 }).catch(() => null)) === 'true') {
    return 'rows are on their way'
  }
  const shown = await table.getByRole('rowheader').allTextContents()
  const { query } = placeOf(page)
  const fields = [await searchBox(page).inputValue(), await severityChoice(page).inputValue()]
  const asked = [query.get('name') ?? '', query.get('severity') ?? '']
  if (fields.join() !== asked.join()) {
    return `the fields say ${fields.join()}, the address ${asked.join()}`
  }

  const alert = await alertText(page)
  if (alert !== '') {
    const fitting = await truth.fitting(query)
    const wrong = shown.find((name) => !fitting.has(name))
    if (wrong !== undefined) return `${wrong} is shown, and gone or filtered out`
    const words = await page.getByRole('main').innerText()
    return shown.length === 0 || /The rows below are from|is from before/.test(words)
      ? ''
      : `rows beside a failure are not called old: ${alert}`
  }
  const actual = await truth.names(query)
  if (shown.join() !== actual.join()) return `rows ${shown.join()}\nare in truth ${actual.join()}`
  const empty = await page.getByRole('heading', { level: 2, name: /^No / }).count()
  return shown.length === 0 && empty === 0 ? 'there are no rows, and no word about that' : ''
}

async function untrueRepository(
  page: Page,
  truth: Truth,
  name: string,
  unknown: ReadonlySet<string>,
): Promise<string> {
  const counts = await truth.counts(name)
  const title = (await heading(page).allInnerTexts()).join()
  const alert = await alertText(page)
  if (title === 'Repository not found') return counts === null ? '' : `${name} is called unknown`
  if ((await deleteButton(page).count()) === 0) return alert === '' ? 'nothing is shown' : ''
  if (title !== name) return `"${title}" stands at the address of "${name}"`
  // What became of such a delete is not known, and the page was told so.
  if (counts === null) return unknown.has(name) ? '' : `${name} is shown and gone`
  const words = await page.getByRole('main').innerText()
  if (/The facts below are from|is from before/.test(words)) return ''
  const { Artifacts, Pulls } = await factsOf(page)
  const facts = `${Artifacts} artifacts, ${Pulls} pulls`
  const actual = `${grouped(counts.Artifacts)} artifacts, ${grouped(counts.Pulls)} pulls`
  return facts === actual ? '' : `the facts say ${facts}, in truth ${actual}`
}

const grouped = (count: number) => count.toLocaleString('en-GB')
