import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Page } from '#api/wire/rows.ts'
import { type Paging, turnedBy, withLimit } from '#lib/paging.ts'
import { Card } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { DataTable, type DataTableProps } from './DataTable.tsx'
import { ListFailure } from './ListFailure.tsx'
import { ListSkeleton } from './ListSkeleton.tsx'
import { Pager } from './Pager.tsx'
import type { Readable } from './TableRows.tsx'
import type { AddressSearch } from './use-address-search.ts'
import { useFailure } from './use-failure.ts'

type PagedListProps<T extends Readable, S extends OrderedPaging> = Pick<
  DataTableProps<T>,
  'label' | 'columns' | 'whole'
> & {
  list: UseQueryResult<Page<T>>
  /** Which rows these are, and the way to others. */
  address: AddressSearch<S>
  onOrder: (orderBy: string) => void
  /** What stands in the place of rows when there are none, and none follow. */
  empty: ReactNode
  /** The pointer or the focus has come to the way to the next page. */
  onNearNext?: () => void
}

type OrderedPaging = Paging & { orderBy: string }

const noRows: readonly never[] = []

/**
 * A list of the API's in all its states: the first load, rows, no rows, a failure, and a failed
 * refresh, which leaves the rows of before in place and says how old they are.
 */
export function PagedList<T extends Readable, S extends OrderedPaging>(
  props: PagedListProps<T, S>,
) {
  const { label, columns, whole = false, list, address, onOrder, empty, onNearNext } = props
  const { shown, asked, busy, go } = address
  const { dataUpdatedAt, isFetching, isPlaceholderData } = list
  const error = useFailure(list)
  // Rows of another page must not come and go with each attempt, and that it had none says nothing of
  // what is on its way.
  const isOther = isPlaceholderData && (error !== null || list.data?.rows.length === 0)
  const data = isOther ? undefined : list.data
  const coming = !error && (!data || isPlaceholderData)
  // Rows that stay until others have come are those of the page before.
  const wanted = JSON.stringify(shown)
  const [part, setPart] = useState(wanted)
  if (part !== wanted && !isPlaceholderData) setPart(wanted)
  // What the reader has pressed in the table must not go away from under the focus.
  const [begun, setBegun] = useState(false)
  if (!begun && (data || error)) setBegun(true)
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
            page={part}
            whole={whole}
            busy={busy || isFetching || isPlaceholderData}
            sorting={{ orderBy: asked.orderBy, onOrder }}
          />
        ) : data.hasNext ? (
          <EmptyState title="No rows on this page">
            The registry says that more follow on the next page.
          </EmptyState>
        ) : (
          empty
        )}
        {/* Where nothing was read, another page, fewer rows or another order may be the way out. */}
        <Pager
          label={label}
          page={shown.page}
          limit={shown.limit}
          askedLimit={asked.limit}
          count={data?.rows.length ?? null}
          hasNext={data?.hasNext ?? false}
          coming={coming}
          onNearNext={onNearNext}
          onPage={(page) => go(turnedBy(asked, page - shown.page))}
          onLimit={(limit) => go(withLimit(asked, limit))}
        />
      </Card>
    </>
  )
}
