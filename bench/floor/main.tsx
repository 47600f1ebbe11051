import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { List } from './List.tsx'
import { Repository } from './Repository.tsx'

// The libraries that Berth stands on, with the least that shows the same rows: what they cost alone.
const queryClient = new QueryClient()
const router = createBrowserRouter([
  { path: '/registries/:registry/repositories', element: <List /> },
  { path: '/registries/:registry/repositories/:name', element: <Repository /> },
])

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root')
createRoot(root).render(
  <QueryClientProvider client={queryClient}>
    <RouterProvider router={router} />
  </QueryClientProvider>,
)
