import { memo } from 'react'
import type { UnreadableRow } from '#api/wire/rows.ts'
import { shownName } from '#lib/shown-name.ts'
import type { Column } from './columns.ts'
import styles from './DataTable.module.css'

/** `key` is the identity of a row within its table. */
export type Readable = { kind: string; key: string }

type TableRowsProps<T extends Readable> = {
  columns: readonly Column<T>[]
  rows: readonly { id: string; original: T | UnreadableRow }[]
}

const isReadable = <T extends Readable>(row: T | UnreadableRow): row is T =>
  row.kind !== 'unreadable'

function AllRows<T extends Readable>({ columns, rows }: TableRowsProps<T>) {
  return (
    <tbody role="rowgroup">
      {rows.map(({ id, original }) => (
        <tr role="row" key={id}>
          {isReadable(original) ? (
            columns.map((column, index) => {
              const { number, wrap, before, after, wideOnly } = column
              const Cell = index === 0 ? 'th' : 'td'
              return (
                <Cell
                  key={column.id}
                  role={index === 0 ? 'rowheader' : 'cell'}
                  scope={index === 0 ? 'row' : undefined}
                  className={number ? styles.number : wrap ? styles.wrap : undefined}
                  data-before={before}
                  data-after={after?.(original)}
                  data-wide-only={wideOnly}
                >
                  {column.cell(original)}
                </Cell>
              )
            })
          ) : (
            <td role="cell" colSpan={columns.length} className={styles.unreadable}>
              {original.name === null ? 'A row' : shownName(original.name)} could not be read (
              {original.problem})
            </td>
          )}
        </tr>
      ))}
    </tbody>
  )
}

/**
 * The body of a table. A row that could not be read says so in its place, so that it is not missing
 * without a word. What goes on around the rows does not draw them again: there may be a thousand.
 */
export const TableRows = memo(AllRows) as typeof AllRows
