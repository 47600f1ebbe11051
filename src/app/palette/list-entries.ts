import { listViews } from '#lib/list-views.ts'
import type { OwnView } from '#lib/own-views.ts'
import { paths } from '#lib/paths.ts'
import type { PaletteGroup } from './palette-entry.ts'

type InUse = { id: string; /** Null until it is known. */ name: string | null }

/**
 * The pages that need no search, and the named views of the list of the registry in use, of which `own`
 * are the reader's.
 */
export function listGroups(
  registry: InUse | null,
  own: readonly OwnView[],
  go: (to: string) => void,
): PaletteGroup[] {
  const pages = [{ id: 'registries', title: 'All registries', act: () => go(paths.registries()) }]
  if (registry === null) return [{ title: 'Pages', entries: pages }]
  const list = paths.repositories(registry.id)
  const ofRegistry = {
    id: 'list',
    title: `Repositories of ${registry.name ?? 'this registry'}`,
    act: () => go(list),
  }
  const views = listViews.map(({ title, query }) => ({
    id: `view ${title}`,
    title,
    act: () => go(list + query),
  }))
  const ownEntries = own.map(({ name, query }) => ({
    id: `own view ${name}`,
    title: name,
    act: () => go(list + query),
  }))
  return [
    { title: 'Pages', entries: [...pages, ofRegistry] },
    { title: 'Views of the list', entries: views },
    { title: 'Your views', entries: ownEntries },
  ]
}
