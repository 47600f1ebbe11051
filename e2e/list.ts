import type { Page } from '@playwright/test'
import type { PartialRepository } from '../local-api/state.ts'
import type { Api } from './fixtures.ts'
import { repositoriesTable } from './table.ts'

export const searchBox = (page: Page) => page.getByRole('searchbox', { name: 'Search by name' })
export const severityChoice = (page: Page) => page.getByRole('combobox', { name: 'Severity' })
export const rowsPerPage = (page: Page) => page.getByRole('combobox', { name: 'Rows per page' })
export const previousPage = (page: Page) => page.getByRole('button', { name: 'Previous page' })
export const nextPage = (page: Page) => page.getByRole('button', { name: 'Next page' })

/** The header of a column of the repositories. */
export const header = (page: Page, name: string) =>
  repositoriesTable(page).getByRole('columnheader', { name, exact: true })

/** The queries of the list requests that the API has received so far, in order. */
export async function listQueries(api: Api): Promise<URLSearchParams[]> {
  const requests = await api.requests('GET')
  const lists = requests.filter(({ path }) => path.includes('/repositories?'))
  return lists.map(({ path }) => new URLSearchParams(path.split('?')[1]))
}

/** The name filters of the list requests so far; none are left out. */
export const namesAsked = async (api: Api) =>
  (await listQueries(api)).flatMap((query) => query.get('filter.name') ?? [])

/** Repositories "app-001" to "app-COUNT", with metadata by their index from 0. */
export function numbered(
  count: number,
  describe: (index: number) => PartialRepository['metadata'] = () => ({}),
): PartialRepository[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `app-${String(index + 1).padStart(3, '0')}`,
    metadata: describe(index),
  }))
}

const severities = ['low', 'medium', 'high', 'critical', null] as const

/** 60 repositories of a team "shop", with every severity in turn, and two of another team. */
export const shopAndPayments: PartialRepository[] = [
  ...numbered(60).map(({ name }, index) => ({
    name: `shop/${name}`,
    metadata: { lastSeverity: severities[index % severities.length] ?? null, pullCount: index },
  })),
  { name: 'payments/ledger', metadata: { lastSeverity: 'critical', pullCount: 100 } },
  { name: 'payments/refund', metadata: { lastSeverity: 'none', pullCount: 200 } },
]
