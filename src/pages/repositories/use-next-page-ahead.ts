import { useCallback, useEffect } from 'react'
import { repositoryListQuery } from '#api/queries.ts'
import { askAhead } from '#api/query-client.ts'
import { type ListSearch, parseListSearch, printListSearch } from '#lib/list-search.ts'

/**
 * Asks for the page that the reader is likely to turn to next, once for each page that is shown. Only
 * when its rows stand: they would have to share the network and the processor with it. Gives what asks
 * for it anew, if it has grown old, when the reader is about to turn.
 */
export function useNextPageAhead(
  registryId: string,
  shown: ListSearch,
  hasNext: boolean,
): () => void {
  const next = printListSearch({ ...shown, page: shown.page + 1 })
  const ask = useCallback(() => {
    if (hasNext) askAhead(repositoryListQuery(registryId, parseListSearch(next)))
  }, [registryId, next, hasNext])
  useEffect(ask, [ask])
  return ask
}
