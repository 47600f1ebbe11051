import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'

type Asked = Pick<
  UseQueryResult,
  'error' | 'errorUpdatedAt' | 'data' | 'isFetching' | 'isPlaceholderData'
>

/**
 * The failure of a query, also while it is asked for again. A query without data of its own forgets
 * its failure when it is fetched anew; the notice would blink, and be read aloud each time.
 */
export function useFailure(query: Asked): Error | null {
  const { error, errorUpdatedAt } = query
  const [last, setLast] = useState({ error, at: errorUpdatedAt })
  if (error !== null && error !== last.error) setLast({ error, at: errorUpdatedAt })
  if (error !== null) return error
  const hasOwn = query.data !== undefined && !query.isPlaceholderData
  // Another query, asked for since, has failed at another time or not at all.
  return query.isFetching && !hasOwn && last.at === errorUpdatedAt ? last.error : null
}
