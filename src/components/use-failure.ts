import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'

type Asked = Pick<UseQueryResult, 'error' | 'data' | 'isFetching' | 'errorUpdateCount'>

/**
 * The failure of a query, also while it is asked for again. A query without data forgets its failure
 * when it is fetched anew; the notice would blink, and be read aloud each time.
 */
export function useFailure(query: Asked): Error | null {
  const { error } = query
  const [last, setLast] = useState(error)
  if (error !== null && error !== last) setLast(error)
  if (error !== null) return error
  const again = query.isFetching && query.data === undefined && query.errorUpdateCount > 0
  return again ? last : null
}
