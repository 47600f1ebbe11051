import {
  type ColumnDef,
  createColumnHelper,
  FlexRender,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import type { UnreadableRow } from '#api/wire/rows.ts'
import { shownName } from '#lib/shown-name.ts'
import { Icon } from '#ui/Icon.tsx'
import { nextOrder, sortDirection, type SortOrders } from './sort-orders.ts'
import styles from './DataTable.module.css'

/** What a column says beside its cells. */
export type ColumnLook = {
  number?: boolean
  /** Holds text that may take several lines. */
  wrap?: boolean
  /** Words around the value where there is no room for a header. */
  before?: string
  after?: { one: string; other: string }
  /** Not shown where there is little room: the row's own page has it. */
  wideOnly?: boolean
  /** The orders that the API offers for it; without them it cannot be sorted. */
  sort?: SortOrders
}

// The library takes the type of `meta` from a value of that type.
const look: ColumnLook = {}
const features = tableFeatures({ columnMeta: look })

/** Columns are made with it, at module level. The first one is the row's header. */
export const columnHelper = <T extends Readable>() => createColumnHelper<typeof features, T>()

type Readable = { kind: string; key: string }

export type DataTableProps<T extends Readable> = {
  label: string
  // Each column has a value type of its own, which the library writes so.
  columns: readonly ColumnDef<typeof features, T>[]
  rows: readonly (T | UnreadableRow)[]
  /** New rows are on their way; the old ones stay, dimmed. */
  busy: boolean
  /** The order in force, as the API names it, and what to do when another is asked for. */
  sorting?: { orderBy: string; onOrder: (orderBy: string) => void }
}

/**
 * A table of rows that the API has already sorted and cut into pages: the library is the model, the
 * markup is ours. Roles are spelled out because little room changes `display`, and with it
 * what some browsers tell a screen reader.
 */
export function DataTable<T extends Readable>(props: DataTableProps<T>) {
  const { label, columns, rows, busy, sorting } = props
  const data = useMemo(() => rows.filter((row): row is T => row.kind !== 'unreadable'), [rows])
  const table = useTable({ features, columns, data, getRowId: (row) => row.key })
  const readable = new Map(table.getRowModel().rows.map((row) => [row.id, row]))

  return (
    <table role="table" aria-label={label} aria-busy={busy} className={styles.table}>
      <thead role="rowgroup">
        {table.getHeaderGroups().map((group) => (
          <tr role="row" key={group.id}>
            {group.headers.map((header) => {
              const { number, sort } = header.column.columnDef.meta ?? {}
              const direction = sort && sortDirection(sort, sorting?.orderBy)
              return (
                <th
                  key={header.id}
                  role="columnheader"
                  scope="col"
                  className={number ? styles.number : undefined}
                  aria-sort={direction}
                >
                  {sort && sorting ? (
                    <button
                      type="button"
                      className={styles.sort}
                      onClick={() => sorting.onOrder(nextOrder(sort, sorting.orderBy))}
                    >
                      <FlexRender header={header} />
                      {direction && <Icon name={direction} />}
                    </button>
                  ) : (
                    <FlexRender header={header} />
                  )}
                </th>
              )
            })}
          </tr>
        ))}
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => {
          const model = readable.get(row.key)
          return (
            <tr role="row" key={row.key}>
              {model ? (
                model.getAllCells().map((cell, index) => {
                  const { number, wrap, before, after, wideOnly } = cell.column.columnDef.meta ?? {}
                  const Cell = index === 0 ? 'th' : 'td'
                  return (
                    <Cell
                      key={cell.id}
                      role={index === 0 ? 'rowheader' : 'cell'}
                      scope={index === 0 ? 'row' : undefined}
                      className={number ? styles.number : wrap ? styles.wrap : undefined}
                      data-before={before}
                      data-after={after && (cell.getValue() === 1 ? after.one : after.other)}
                      data-wide-only={wideOnly}
                    >
                      <FlexRender cell={cell} />
                    </Cell>
                  )
                })
              ) : (
                <UnreadableCell row={row} columns={columns.length} />
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

type UnreadableCellProps = { row: Readable; columns: number }

/** Says in the row's place why it cannot be shown, so that it is not missing without a word. */
function UnreadableCell({ row, columns }: UnreadableCellProps) {
  const { name = null, problem = '' } = row as Partial<UnreadableRow>
  return (
    <td role="cell" colSpan={columns} className={styles.unreadable}>
      {name === null ? 'A row' : shownName(name)} could not be read ({problem})
    </td>
  )
}
