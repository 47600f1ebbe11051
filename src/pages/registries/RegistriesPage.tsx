import { useQuery } from '@tanstack/react-query'
import { queryClient } from '#api/query-client.ts'
import { registriesQuery } from '#api/registries.ts'
import { DataTable } from '#components/DataTable.tsx'
import { ListFailure } from '#components/ListFailure.tsx'
import { ListSkeleton } from '#components/ListSkeleton.tsx'
import { useDocumentTitle } from '#components/use-document-title.ts'
import { useFailure } from '#components/use-failure.ts'
import { Card } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { registryColumns } from './registry-columns.tsx'
import styles from './RegistriesPage.module.css'

/** A failure is left to the page, which says it in the place of the rows. */
export async function loader(): Promise<null> {
  await queryClient.prefetchQuery(registriesQuery())
  return null
}

/** The registries that the token can see, to choose one from. */
export function Component() {
  const list = useQuery(registriesQuery())
  const failure = useFailure(list)
  useDocumentTitle('Registries')
  return (
    <>
      <h1 tabIndex={-1}>Registries</h1>
      <p className={styles.lead}>Choose the registry whose repositories you want to see.</p>
      {failure && (
        <ListFailure error={failure} list={list} rowsFrom={list.data ? list.dataUpdatedAt : null} />
      )}
      {(list.data || !failure) && (
        <Card>
          {!list.data ? (
            <ListSkeleton />
          ) : list.data.length > 0 ? (
            <DataTable
              label="Registries"
              columns={registryColumns}
              rows={list.data}
              busy={list.isFetching}
            />
          ) : (
            <EmptyState title="No registries">
              The dashboard’s credentials can see no registry. The operators can give them one, or
              name a registry in <code>config.json</code>.
            </EmptyState>
          )}
        </Card>
      )}
    </>
  )
}
