import { replace, type RouteObject } from 'react-router'
import { queryClient } from '#api/query-client.ts'
import { runConfigQuery } from '#api/queries.ts'
import { registryParam } from '#components/registry-param.ts'
import { repositoryPagesComeBy } from '#components/repository-pages.ts'
import { listAddress } from '#components/rows-per-page.ts'
import { paths } from '#lib/paths.ts'
import * as repositoryList from '#pages/repositories/RepositoriesPage.tsx'
import { AppLayout } from './AppLayout.tsx'
import { FrameError } from './FrameError.tsx'
import { lazyPage } from '#components/lazy-page.ts'
import { loadRegistries, loadRepository, loadVulnerability } from './load-pages.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import { PageError } from './PageError.tsx'

const config = () => queryClient.ensureQueryData(runConfigQuery())

repositoryPagesComeBy(loadRepository)

/** What these loaders say stays so; any loader that runs makes a navigation wait for it. */
const never = () => false

/**
 * Every address of the app (surface, "Addresses"). The list, which most come for, comes with the app;
 * other pages come in files of their own.
 */
export const routes: RouteObject[] = [
  {
    Component: AppLayout,
    ErrorBoundary: FrameError,
    loader: config,
    shouldRevalidate: never,
    children: [
      {
        // A page that fails leaves the frame standing.
        ErrorBoundary: PageError,
        children: [
          { path: '/', loader: openConfiguredRegistry, Component: () => null },
          {
            path: 'registries',
            lazy: lazyPage(loadRegistries),
          },
          {
            path: 'registries/:registryId',
            // An id that is none has no pages, so none of them may take the failure for its own.
            loader: ({ params }) => registryParam(params),
            shouldRevalidate: never,
            children: [
              {
                index: true,
                loader: ({ params }) => replace(listAddress(registryParam(params))),
              },
              { path: 'repositories', ...repositoryList },
              {
                path: 'repositories/*',
                lazy: lazyPage(loadRepository),
              },
              {
                path: 'vulnerabilities/:vulnerabilityId?',
                lazy: lazyPage(loadVulnerability),
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
  return replace(registryId === null ? paths.registries() : listAddress(registryId))
}
