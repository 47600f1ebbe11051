import { useMemo } from 'react'
import type { Repository } from '#api/wire/repository.ts'
import type { ListSearch } from '#lib/list-search.ts'
import type { Answer } from '../look.ts'
import { useKeepLook, useLookBefore } from '../use-looks.ts'
import { compareFound } from './comparison.ts'

/** `at` is when the reading began, in ms since the epoch; `whole` whether nothing is missing. */
type Reading = { rows: readonly Repository[]; at: number; whole: boolean }

/**
 * What a view has found, and what that is against the last look at it; and the same of the rows that
 * are `shown` alone, which stay the same while more are found.
 */
export function useFoundSince(
  registryId: string,
  search: ListSearch,
  { rows, at, whole }: Reading,
  shown: readonly Repository[],
) {
  const answer = useMemo(
    (): Answer => ({ rows, offset: 0, hasNext: !whole, at }),
    [rows, at, whole],
  )
  useKeepLook(registryId, search, whole ? answer : null)
  const before = useLookBefore(registryId, search, at)
  const comparison = useMemo(
    () => before && whole && compareFound(before, answer),
    [before, whole, answer],
  )
  const ofShown = useMemo(
    () => before && compareFound(before, { rows: shown, offset: 0, hasNext: true, at }),
    [before, shown, at],
  )
  return { answer, comparison: comparison || null, ofShown }
}
