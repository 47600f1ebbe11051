import { QueryClient } from '@tanstack/react-query'

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
