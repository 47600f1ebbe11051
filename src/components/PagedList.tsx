import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Page } from '#api/wire/rows.ts'
import { formatClock } from '#lib/format.ts'
import type { Paging } from '#lib/paging.ts'
import { Card } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { DataTable, type DataTableProps } from './DataTable.tsx'
import { ErrorNotice } from './ErrorNotice.tsx'
import { ListSkeleton } from './ListSkeleton.tsx'
import { Pager } from './Pager.tsx'
import { useFailure } from './use-failure.ts'
import styles from './PagedList.module.css'

type Readable = { kind: string; key: string }

type PagedListProps<T extends Readable> = Pick<
  DataTableProps<T>,
  'label' | 'columns' | 'sorting'
> & {
  list: UseQueryResult<Page<T>>
  paging: Paging
  /** The rows per page that are wanted; those of `paging` until they have come. */
  askedLimit: number
  /** Other rows are on their way. */
  busy?: boolean
  /** What stands in the place of rows when there are none, and none follow. */
  empty: ReactNode
  onPage: (page: number) => void
  onLimit: (limit: number) => void
}

/**
 * A list of the API's in all its states: the first load, rows, no rows, a failure, and a failed
 * refresh, which leaves the rows of before in place and says how old they are.
 */
export function PagedList<T extends Readable>(props: PagedListProps<T>) {
  const {
    label,
    columns,
    sorting,
    list,
    paging,
    askedLimit,
    busy = false,
    empty,
    onPage,
    onLimit,
  } = props
  const { data, dataUpdatedAt, isFetching, isPlaceholderData } = list
  const error = useFailure(list)
  return (
    <>
      {error && (
        <div className={styles.notice}>
          <ErrorNotice
            error={error}
            onRetry={() => void list.refetch({ cancelRefetch: false })}
            retrying={isFetching}
          >
            {data && `The rows below are from ${formatClock(new Date(dataUpdatedAt))}.`}
          </ErrorNotice>
        </div>
      )}
      {(data || !error) && (
        <Card>
          {!data ? (
            <ListSkeleton />
          ) : data.rows.length > 0 ? (
            <DataTable
              label={label}
              columns={columns}
              rows={data.rows}
              busy={busy || isFetching || isPlaceholderData}
              sorting={sorting}
            />
          ) : data.hasNext ? (
            <EmptyState title="No rows on this page">
              The registry says that more follow on the next page.
            </EmptyState>
          ) : (
            empty
          )}
          {data && (
            <Pager
              label={label}
              page={paging.page}
              limit={paging.limit}
              askedLimit={askedLimit}
              count={data.rows.length}
              hasNext={data.hasNext}
              coming={isPlaceholderData}
              onPage={onPage}
              onLimit={onLimit}
            />
          )}
        </Card>
      )}
    </>
  )
}
