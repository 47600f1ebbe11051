import type { Repository } from '#api/wire/repository.ts'
import type { Column } from '#components/columns.ts'
import type { Comparison } from './comparison.ts'
import styles from './marked-columns.module.css'

/** Columns of the list, with a word beside the name of what is new or worse since the last look. */
export function markedColumns(
  columns: readonly Column<Repository>[],
  { fresh, worse }: Comparison,
): readonly Column<Repository>[] {
  const [name, ...others] = columns
  if (!name || fresh.length + worse.length === 0) return columns
  const marks = new Map([
    ...fresh.map((key) => [key, 'New'] as const),
    ...worse.map((row) => [row.name, `Worse, was ${row.was}`] as const),
  ])
  const cell = (row: Repository) => {
    const mark = marks.get(row.name)
    return mark === undefined ? (
      name.cell(row)
    ) : (
      <>
        {name.cell(row)} <span className={styles.mark}>{mark}</span>
      </>
    )
  }
  return [{ ...name, cell }, ...others]
}
