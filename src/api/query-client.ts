import { QueryClient } from '@tanstack/react-query'

/** How long an answer counts as fresh, in ms: long enough for Back and for what was prefetched. */
const freshFor = 15_000

/** The one cache. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: freshFor,
      retry: false,
      // A loader has asked already; mounting after a failure must not ask twice.
      retryOnMount: false,
      // Offline, a paused request would be a spinner for ever; a failed one has words.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
