import {
  type FetchQueryOptions,
  QueryClient,
  type QueryFilters,
  type QueryKey,
} from '@tanstack/react-query'
import { isRefused } from './errors.ts'
import { mayAskAhead } from './pressure.ts'
import { isResting } from './repeat.ts'

/** How long an answer counts as fresh, in ms: long enough for Back and for what was prefetched. */
const freshFor = 15_000

/** The one cache. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: freshFor,
      retry: false,
      // A loader has asked already: what failed is asked for again when somebody says so, or when
      // the next navigation needs it, not by each component that comes to show the failure.
      enabled: (query) => query.state.status !== 'error',
      retryOnMount: false,
      // Offline, a paused request would be a spinner for ever; a failed one has words.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

/**
 * Fetches what the reader is likely to want next, unless the API has asked for a rest. What has failed
 * is left: each attempt counts, and those that are left belong to the reader who opens it.
 */
export function askAhead<T, K extends QueryKey>(query: FetchQueryOptions<T, Error, T, K>): void {
  const failed = queryClient.getQueryState(query.queryKey)?.status === 'error'
  if (mayAskAhead() && !failed) void queryClient.prefetchQuery(query)
}

/** What the cache holds, if it is so young that a loader would not ask for it anew. */
export function freshData<T, K extends QueryKey>(
  query: FetchQueryOptions<T, Error, T, K>,
): T | undefined {
  const known = queryClient.getQueryCache().find<T>(query)
  return known?.isStaleByTime(freshFor) ? undefined : known?.state.data
}

/** Fetches what the page that opens shows beside its subject, unless that has asked for a rest. */
export function askBeside<T, K extends QueryKey>(query: FetchQueryOptions<T, Error, T, K>): void {
  const error = queryClient.getQueryState(query.queryKey)?.error
  if (!isResting(error)) void queryClient.prefetchQuery(query)
}

/** Asks anew for all that is on the screen, also for what failed, unless it was refused or wants a rest. */
export const refreshShown = () => refreshOfShown({})

/**
 * The same for a part of it; with the reader's word also for what was refused. What is asked for already
 * is not asked for twice.
 */
export function refreshOfShown(
  part: Pick<QueryFilters, 'queryKey' | 'predicate'>,
  also: 'refused' | null = null,
): void {
  for (const query of queryClient.getQueryCache().findAll(part)) {
    // What never grows old, such as the configuration, is left alone.
    const ages = query.getObserversCount() > 0 && !query.isStatic()
    const { error } = query.state
    const isFutile = isRefused(error) && also !== 'refused'
    if (ages && !isFutile && !isResting(error)) void query.fetch().catch(() => {})
  }
}
