import { tableFeatures, useTable } from '@tanstack/react-table'
import { useMemo } from 'react'
import type { UnreadableRow } from '#api/wire/rows.ts'
import { Icon } from '#ui/Icon.tsx'
import { useLate } from '#ui/use-late.ts'
import type { Column } from './columns.ts'
import { nextOrder, sortDirection } from './sort-orders.ts'
import { type Readable, TableRows } from './TableRows.tsx'
import styles from './DataTable.module.css'

declare module 'react' {
  interface CSSProperties {
    '--tracks'?: string
  }
}

const features = tableFeatures({})

const getRowId = ({ key }: Readable) => key

/** For how long rows that are about to go are not dimmed, in ms: most are gone by then. */
const patience = 150

export type DataTableProps<T extends Readable> = {
  label: string
  columns: readonly Column<T>[]
  rows: readonly (T | UnreadableRow)[]
  /** Which part of what list the rows are. */
  page?: string
  /** Draws all the rows at once, not those in sight first. */
  whole?: boolean
  /** New rows are on their way; the old ones stay, dimmed. */
  busy: boolean
  /** The order in force, as the API names it, and what to do when another is asked for. */
  sorting?: { orderBy: string; onOrder: (orderBy: string) => void }
}

/** The tracks in the order of the places: what leads comes first. */
const inPlace = <T,>(columns: readonly Column<T>[]) => [
  ...columns.filter(({ leads }) => leads).map(({ track }) => track),
  ...columns.filter(({ leads }) => !leads).map(({ track }) => track),
]

/**
 * A table of rows that the API has already sorted and cut into pages: the library is the model, the
 * markup is ours. Roles are spelled out because little room changes `display`, and with it
 * what some browsers tell a screen reader.
 */
export function DataTable<T extends Readable>(props: DataTableProps<T>) {
  const { label, columns, rows, page, whole = false, busy, sorting } = props
  const models = useMemo(() => columns.map(({ id, header }) => ({ id, header })), [columns])
  const table = useTable({ features, columns: models, data: rows, getRowId })
  const late = useLate(busy, patience)
  const leaves = table.getAllLeafColumns()
  const shown = useMemo(
    () => leaves.flatMap(({ id }) => columns.find((column) => column.id === id) ?? []),
    [leaves, columns],
  )

  return (
    <table
      role="table"
      aria-label={label}
      aria-busy={busy}
      data-late={late || undefined}
      className={styles.table}
      style={{ '--tracks': inPlace(shown).join(' ') }}
    >
      <thead role="rowgroup">
        <tr role="row">
          {shown.map(({ id, header, number, sort, leads }) => {
            const direction = sort && sortDirection(sort, sorting?.orderBy)
            return (
              <th
                key={id}
                role="columnheader"
                scope="col"
                className={number ? styles.number : undefined}
                aria-sort={direction}
                data-leads={leads}
              >
                {sort && sorting ? (
                  <button
                    type="button"
                    className={styles.sort}
                    onClick={() => sorting.onOrder(nextOrder(sort, sorting.orderBy))}
                  >
                    {header}
                    {direction && <Icon name={direction} />}
                  </button>
                ) : (
                  header
                )}
              </th>
            )
          })}
        </tr>
      </thead>
      <TableRows key={page} columns={shown} rows={table.getRowModel().rows} whole={whole} />
    </table>
  )
}
