import { type ArtifactSearch, defaultArtifactSearch } from '../artifact-search.ts'
import { inUseDays } from '../in-use.ts'
import { defaultListSearch, type ListSearch } from '../list-search.ts'
import { offsetOf, type Paging } from '../paging.ts'
import type { RepositoryView } from '../repository-views.ts'
import { viewOrders } from '../view-orders.ts'
import { curl } from './curl.ts'
import { filterOf, ionosctl } from './ionosctl.ts'

export const tools = ['curl', 'ionosctl'] as const

/** The programs that a command can be written for. */
export type Tool = (typeof tools)[number]

/** Lines for a POSIX shell, and what they do otherwise than the page, if anything. */
export type ShellCommand = { text: string; note: string | null }

/** Its name is addressable, and text that a shell can hold; all else throws a RangeError. */
export type NamedRepository = { registryId: string; name: string }

/**
 * What asks for the rows of the list (contract 3.1). Throws a RangeError for a name filter that no shell
 * can hold.
 */
export function listCommand(tool: Tool, registryId: string, search: ListSearch): ShellCommand {
  const { view } = search
  if (view !== null) return viewCommand(tool, registryId, { ...search, view })
  const { name, severity, orderBy } = search
  if (tool === 'curl') {
    const query = {
      ...(name === '' ? {} : { 'filter.name': name }),
      ...(severity.length === 0 ? {} : { 'filter.vulnerabilitySeverity': severity.join(',') }),
      orderBy,
      ...rangeOf(search),
    }
    return plain(curl({ path: repositories(registryId), query }))
  }
  const filters = [
    ...(name === '' ? [] : [filterOf('name', name)]),
    // It joins the values of a key with commas again.
    ...severity.map((word) => filterOf('vulnerabilitySeverity', word)),
  ]
  const flags = { 'registry-id': registryId, filters, ...rangeOf(search) }
  return {
    text: ionosctl('repository list', flags),
    note: orderBy === defaultListSearch.orderBy ? null : orderNote(search),
  }
}

/** What asks for the rows among which a view finds its own: no one request finds just those. */
function viewCommand(
  tool: Tool,
  registryId: string,
  search: ListSearch & { view: RepositoryView },
): ShellCommand {
  const [first, orderBy = first] = viewOrders[search.view]
  const { text, note } = listCommand(tool, registryId, {
    ...search,
    view: null,
    orderBy,
    page: 1,
    limit: 1000,
  })
  const more = 'More than 1,000 take another request with a higher offset.'
  return { text, note: [viewNote(search), more, note].filter(Boolean).join(' ') }
}

function viewNote({ view, days }: { view: RepositoryView; days: number | null }): string {
  switch (view) {
    case 'never-pulled':
      return 'The view is those whose pullCount is 0 and that have no lastPulledAt.'
    case 'not-pulled':
      return `The view is those whose lastPulledAt is more than ${days} days old, and those without one whose lastPushedAt is.`
    case 'not-rebuilt':
      return `The view is those whose lastPushedAt is more than ${days} days old and whose lastPulledAt is at most ${inUseDays}.`
  }
}

/** What asks for one repository (contract 3.2). */
export function repositoryCommand(tool: Tool, { registryId, name }: NamedRepository): ShellCommand {
  return plain(
    tool === 'curl'
      ? curl({ path: repositories(registryId, name) })
      : ionosctl('repository get', { 'registry-id': registryId, name }),
  )
}

/** What asks for the artifacts that the page of a repository shows (contract 3.4). */
export function artifactsCommand(
  tool: Tool,
  { registryId, name }: NamedRepository,
  search: ArtifactSearch,
): ShellCommand {
  const { orderBy } = search
  if (tool === 'curl') {
    const path = [...repositories(registryId, name), 'artifacts']
    return plain(curl({ path, query: { orderBy, ...rangeOf(search) } }))
  }
  const flags = { 'registry-id': registryId, repository: name, ...rangeOf(search) }
  return {
    text: ionosctl('artifacts list', flags),
    note: orderBy === defaultArtifactSearch.orderBy ? null : orderNote(search),
  }
}

/** What deletes a repository, at once (contract 3.3). */
export function deleteCommand(tool: Tool, { registryId, name }: NamedRepository): ShellCommand {
  return plain(
    tool === 'curl'
      ? curl({ method: 'DELETE', path: repositories(registryId, name) })
      : ionosctl('repository delete', { 'registry-id': registryId, name }),
  )
}

const plain = (text: string): ShellCommand => ({ text, note: null })

const repositories = (registryId: string, ...name: readonly string[]) => [
  'registries',
  registryId,
  'repositories',
  ...name,
]

const rangeOf = (paging: Paging) => ({ limit: paging.limit, offset: offsetOf(paging) })

/**
 * For an order other than the API's own: ionosctl sends it as `order-by`, which the API does not declare
 * (contract 4.27).
 */
const orderNote = ({ page }: Paging) =>
  `ionosctl cannot ask for this order: its rows come by last push, newest first${page > 1 ? ', so this page of them holds others' : ''}.`
