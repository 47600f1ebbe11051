import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Page } from '#api/wire/rows.ts'
import type { Paging } from '#lib/paging.ts'
import { Card } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { DataTable, type DataTableProps } from './DataTable.tsx'
import { ListFailure } from './ListFailure.tsx'
import { ListSkeleton } from './ListSkeleton.tsx'
import { Pager } from './Pager.tsx'
import type { Readable } from './TableRows.tsx'
import { useFailure } from './use-failure.ts'

type PagedListProps<T extends Readable> = Pick<
  DataTableProps<T>,
  'label' | 'columns' | 'sorting' | 'whole'
> & {
  list: UseQueryResult<Page<T>>
  paging: Paging
  /** The rows per page that are wanted; those of `paging` until they have come. */
  askedLimit: number
  /** Other rows are on their way. */
  busy?: boolean
  /** What stands in the place of rows when there are none, and none follow. */
  empty: ReactNode
  /** The pointer or the focus has come to the way to the next page. */
  onNearNext?: () => void
  onPage: (page: number) => void
  onLimit: (limit: number) => void
}

const noRows: readonly never[] = []

/**
 * A list of the API's in all its states: the first load, rows, no rows, a failure, and a failed
 * refresh, which leaves the rows of before in place and says how old they are.
 */
export function PagedList<T extends Readable>(props: PagedListProps<T>) {
  const {
    label,
    columns,
    sorting,
    whole = false,
    list,
    paging,
    askedLimit,
    busy = false,
    empty,
    onNearNext,
    onPage,
    onLimit,
  } = props
  const { dataUpdatedAt, isFetching, isPlaceholderData } = list
  const error = useFailure(list)
  // Rows of another page must not come and go with each attempt, and that it had none says nothing of
  // what is on its way.
  const isOther = isPlaceholderData && (error !== null || list.data?.rows.length === 0)
  const data = isOther ? undefined : list.data
  const coming = !error && (!data || isPlaceholderData)
  // Rows that stay until others have come are those of the page before.
  const wanted = JSON.stringify(paging)
  const [page, setPage] = useState(wanted)
  if (page !== wanted && !isPlaceholderData) setPage(wanted)
  // What the reader has pressed in the table must not go away from under the focus.
  const [begun, setBegun] = useState(false)
  if (!begun && (data || error)) setBegun(true)
  const pager = {
    label,
    page: paging.page,
    limit: paging.limit,
    askedLimit,
    coming,
    onNearNext,
    onPage,
    onLimit,
  }
  if (!begun && coming) {
    return (
      <Card>
        <ListSkeleton />
      </Card>
    )
  }
  return (
    <>
      {error && <ListFailure error={error} list={list} rowsFrom={data ? dataUpdatedAt : null} />}
      <Card>
        {!data || data.rows.length > 0 ? (
          <DataTable
            label={label}
            columns={columns}
            rows={data?.rows ?? noRows}
            page={page}
            whole={whole}
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
        {/* Where nothing was read, another page, fewer rows or another order may be the way out. */}
        <Pager {...pager} count={data?.rows.length ?? null} hasNext={data?.hasNext ?? false} />
      </Card>
    </>
  )
}
