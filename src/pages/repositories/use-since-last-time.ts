import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Repository } from '#api/wire/repository.ts'
import type { Page } from '#api/wire/rows.ts'
import type { ListSearch } from '#lib/list-search.ts'
import { offsetOf } from '#lib/paging.ts'
import type { Answer } from './look.ts'
import { useListTools } from './use-list-tools.ts'
import { useKeepLook, useLookBefore } from './use-looks.ts'

const nothing = () => {}

/**
 * What a page of the list shows, and what that is against the last look at it; each null where there is
 * none. A view that reads in ways of its own has no page.
 */
export function useSinceLastTime(
  registryId: string,
  shown: ListSearch,
  { data, isPlaceholderData, dataUpdatedAt }: UseQueryResult<Page<Repository>>,
) {
  const offset = offsetOf(shown)
  const rows = shown.view === null && !isPlaceholderData ? data : undefined
  const answer = useMemo(
    (): Answer | null => (rows ? { ...rows, offset, at: dataUpdatedAt } : null),
    [rows, offset, dataUpdatedAt],
  )
  useKeepLook(registryId, shown, answer)
  const before = useLookBefore(registryId, shown, answer?.at ?? 0)
  // Where they do not come, the list stands without a word of it.
  const tools = useListTools(before !== null, nothing)
  const { orderBy } = shown
  const comparison = useMemo(
    () => (tools && before && answer ? tools.compareList(before, answer, orderBy) : null),
    [tools, before, answer, orderBy],
  )
  return { answer, comparison }
}
