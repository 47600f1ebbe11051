import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { queryClient } from '#api/query-client.ts'
import { dropStarted } from '#api/started.ts'
import { routes } from '#app/routes.tsx'
import { whenReady } from '#app/when-ready.ts'
import { leadTo, restoreWayBack } from '#components/destination.ts'
import { keepFocus } from '#ui/focus-heading.ts'

keepFocus()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root')

// `<base href>` alone names the mount path.
const basename = new URL(document.baseURI).pathname.replace(/\/[^/]*$/, '') || '/'
restoreWayBack()
const router = createBrowserRouter(routes, { basename })
leadTo(() => {
  const { navigation, location } = router.state
  const to = navigation.location ?? location
  return { address: router.createHref(to), state: to.state }
})

whenReady(router, () => {
  dropStarted()
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
})
