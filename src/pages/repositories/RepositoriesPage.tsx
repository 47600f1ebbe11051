import { useQuery } from '@tanstack/react-query'
import { registryQuery, repositoryListQuery } from '#api/queries.ts'
import { DataTable } from '#components/DataTable.tsx'
import { ErrorNotice } from '#components/ErrorNotice.tsx'
import { ListSkeleton } from '#components/ListSkeleton.tsx'
import { Pager } from '#components/Pager.tsx'
import { useDocumentTitle } from '#components/use-document-title.ts'
import { useRegistryId } from '#components/use-registry-id.ts'
import { formatClock } from '#lib/format.ts'
import { repositoryOrders, withSearch } from '#lib/list-search.ts'
import { withLimit } from '#lib/paging.ts'
import { Card } from '#ui/Card.tsx'
import { ListHeading } from './ListHeading.tsx'
import { NoRepositories } from './NoRepositories.tsx'
import { repositoryColumns } from './repository-columns.tsx'
import { RepositoryFilters } from './RepositoryFilters.tsx'
import { useListSearch } from './use-list-search.ts'
import styles from './RepositoriesPage.module.css'

export { listLoader as loader } from './list-loader.ts'

/** The repositories of a registry: found, filtered, sorted and paged by the API, not here. */
export function Component() {
  const registryId = useRegistryId()
  const { shown, asked, busy, go } = useListSearch()
  const list = useQuery(repositoryListQuery(registryId, shown))
  const registry = useQuery(registryQuery(registryId))
  useDocumentTitle('Repositories', registry.data?.name)

  const refresh = () => void list.refetch()
  const onOrder = (wanted: string) => {
    const orderBy = repositoryOrders.find((order) => order === wanted)
    if (orderBy) go(withSearch(asked, { orderBy }))
  }
  const rows = list.data?.rows ?? []

  return (
    <>
      <ListHeading
        registryId={registryId}
        asOf={list.dataUpdatedAt}
        refreshing={list.isFetching}
        onRefresh={refresh}
      />
      <RepositoryFilters asked={asked} go={go} onOrder={onOrder} />
      {list.error && (
        <div className={styles.notice}>
          <ErrorNotice error={list.error} onRetry={refresh} retrying={list.isFetching}>
            {list.data && `The rows below are from ${formatClock(new Date(list.dataUpdatedAt))}.`}
          </ErrorNotice>
        </div>
      )}
      {list.data && (
        <Card>
          {rows.length > 0 ? (
            <DataTable
              label="Repositories"
              columns={repositoryColumns}
              rows={rows}
              busy={busy || list.isFetching}
              sorting={{ orderBy: asked.orderBy, onOrder }}
            />
          ) : (
            <NoRepositories shown={shown} go={go} />
          )}
          <Pager
            label="Repositories"
            page={shown.page}
            limit={shown.limit}
            count={rows.length}
            hasNext={list.data.hasNext}
            onPage={(page) => go(withSearch(shown, { page }))}
            onLimit={(limit) => go(withLimit(shown, limit))}
          />
        </Card>
      )}
      {!list.data && !list.error && (
        <Card>
          <ListSkeleton />
        </Card>
      )}
    </>
  )
}
