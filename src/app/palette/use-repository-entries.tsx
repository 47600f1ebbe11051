import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { repositoryListQuery } from '#api/queries.ts'
import { RepositoryName } from '#components/RepositoryName.tsx'
import { useFailure } from '#components/use-failure.ts'
import { defaultListSearch, isTooLong, printListSearch } from '#lib/list-search.ts'
import { paths } from '#lib/paths.ts'
import { shownName } from '#lib/shown-name.ts'
import { useSettled } from '#ui/use-settled.ts'
import { failedEntry } from './failed-entry.ts'
import type { PaletteEntry } from './palette-entry.ts'

/** How long typing pauses before the API is asked, in ms, and for how many it is asked. */
const pause = 150
const most = 8

/**
 * Repositories of the registry in use whose name the API finds by the text: none without one.
 * `searching`: those that are given are not yet the answer to it.
 */
export function useRepositoryEntries(
  registryId: string | null,
  text: string,
  go: (to: string) => void,
): { entries: PaletteEntry[]; searching: boolean } {
  const settled = useSettled(text, pause)
  const id = registryId ?? ''
  const isWanted = (name: string) => registryId !== null && name !== '' && !isTooLong(name)
  const search = { ...defaultListSearch, name: settled, limit: most }
  const list = useQuery({
    ...repositoryListQuery(id, search),
    enabled: ({ state }) => isWanted(settled) && state.status !== 'error',
    // They stay while another letter is asked for.
    placeholderData: keepPreviousData,
  })
  const error = useFailure(list)
  if (!isWanted(text)) return { entries: [], searching: false }

  const isAnswer = text === settled && !list.isPlaceholderData
  if (error && text === settled) {
    const refetch = () => list.refetch({ cancelRefetch: false })
    const failed = failedEntry('repositories', { error, refetch, isFetching: list.isFetching })
    return { entries: [failed], searching: false }
  }
  const entries = (list.data?.rows ?? []).flatMap((row): PaletteEntry[] => {
    if (row.kind !== 'repository') return []
    const { key, name } = row
    // Of an answer to another text, what is known to fit this one too.
    if (!isAnswer && !name.toLowerCase().includes(text.toLowerCase())) return []
    return [
      {
        id: `repository ${key}`,
        title: shownName(name),
        label: <RepositoryName name={name} />,
        act: () => go(paths.repository(id, name)),
      },
    ]
  })
  if (isAnswer && list.data?.hasNext) {
    entries.push({
      id: 'more repositories',
      title: `All that match “${text}”`,
      detail: 'in the list',
      aside: 'more',
      act: () => go(paths.repositories(id) + printListSearch({ ...defaultListSearch, name: text })),
    })
  }
  return { entries, searching: !isAnswer || list.data === undefined }
}
