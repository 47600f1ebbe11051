import { memo, startTransition, useEffect, useState } from 'react'
import type { UnreadableRow } from '#api/wire/rows.ts'
import { shownName } from '#lib/shown-name.ts'
import type { Column } from './columns.ts'
import styles from './DataTable.module.css'

declare module 'react' {
  interface CSSProperties {
    '--rows'?: number
  }
}

/** `key` is the identity of a row within its table. */
export type Readable = { kind: string; key: string }

type TableRowsProps<T extends Readable> = {
  columns: readonly Column<T>[]
  rows: readonly { id: string; original: T | UnreadableRow }[]
  /** Draws all at once, for a reader who was further down. */
  whole: boolean
}

const isReadable = <T extends Readable>(row: T | UnreadableRow): row is T =>
  row.kind !== 'unreadable'

/** What stands above the rows at least, even in a portal's frame, in px. */
const above = 140

/** So many rows fill the window that is at its top; the others come right after their painting. */
const inSight = () => Math.max(1, Math.ceil((window.innerHeight - above) / 40))

function AllRows<T extends Readable>({ columns, rows, whole }: TableRowsProps<T>) {
  const [first] = useState(inSight)
  const [all, setAll] = useState(whole)
  useEffect(() => startTransition(() => setAll(true)), [])
  const drawn = all ? rows.length : first
  return (
    // As high as it will be: Back leads to where the reader was, which may be far down.
    <tbody
      role="rowgroup"
      className={drawn < rows.length ? styles.begun : undefined}
      style={{ '--rows': rows.length }}
    >
      {rows.slice(0, drawn).map(({ id, original }, place) => (
        <tr role="row" key={id} className={place < first ? styles.first : undefined}>
          {isReadable(original) ? (
            columns.map((column, index) => {
              const { number, before, after, wideOnly, leads } = column
              const Cell = index === 0 ? 'th' : 'td'
              return (
                <Cell
                  key={column.id}
                  role={index === 0 ? 'rowheader' : 'cell'}
                  scope={index === 0 ? 'row' : undefined}
                  className={number ? styles.number : undefined}
                  data-before={before}
                  data-after={after?.(original)}
                  data-wide-only={wideOnly}
                  data-leads={leads}
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
 * Give it a key for each page: it begins with the rows that are in sight.
 */
export const TableRows = memo(AllRows) as typeof AllRows
