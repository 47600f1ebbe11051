import { type LoaderFunctionArgs, replace, type RouteObject } from 'react-router'
import { askAhead, queryClient } from '#api/query-client.ts'
import { registryQuery, runConfigQuery } from '#api/queries.ts'
import { registryParam } from '#components/registry-param.ts'
import { paths } from '#lib/paths.ts'
import { AppLayout } from './AppLayout.tsx'
import { FrameError } from './FrameError.tsx'
import { lazyPage } from './lazy-page.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import { PageError } from './PageError.tsx'
import { StartUp } from './StartUp.tsx'

const config = () => queryClient.ensureQueryData(runConfigQuery())

/** Every address of the app (surface, "Addresses"). Pages come in files of their own. */
export const routes: RouteObject[] = [
  {
    Component: AppLayout,
    HydrateFallback: StartUp,
    ErrorBoundary: FrameError,
    loader: config,
    children: [
      {
        // A page that fails leaves the frame standing.
        ErrorBoundary: PageError,
        children: [
          { path: '/', loader: openConfiguredRegistry, Component: () => null },
          {
            path: 'registries',
            lazy: lazyPage(() => import('#pages/registries/RegistriesPage.tsx')),
          },
          {
            path: 'registries/:registryId',
            loader: openRegistry,
            children: [
              {
                index: true,
                loader: ({ params }) => replace(paths.repositories(registryParam(params))),
              },
              {
                path: 'repositories',
                lazy: lazyPage(() => import('#pages/repositories/RepositoriesPage.tsx')),
              },
              {
                path: 'repositories/*',
                lazy: lazyPage(() => import('./repository-route.tsx')),
              },
            ],
          },
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
]

async function openConfiguredRegistry() {
  const { registryId } = await config()
  return replace(registryId === null ? paths.registries() : paths.repositories(registryId))
}

/**
 * The registry's name and host are asked for beside the rows, which must not wait for them. Every
 * navigation comes here, each letter of a search too: what has failed is left to who wants it.
 */
function openRegistry({ params }: LoaderFunctionArgs): null {
  askAhead(registryQuery(registryParam(params)))
  return null
}
