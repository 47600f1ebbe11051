import { Select } from '#ui/Select.tsx'
import styles from './SortChoice.module.css'

type SortChoiceProps<T extends string> = {
  /** Every order that the API offers, in words. */
  labels: Readonly<Record<T, string>>
  orderBy: T
  onOrder: (orderBy: string) => void
  /** Also beside headers to press, where there are more orders than headers. */
  always?: boolean
}

/** The orders of a table for where it has too little room for a header to press. */
export function SortChoice<T extends string>(props: SortChoiceProps<T>) {
  const { labels, orderBy, onOrder, always } = props
  const options = Object.entries<string>(labels).map(([value, label]) => ({ value, label }))
  return (
    <div className={always ? styles.always : styles.narrow}>
      <Select label="Sort by" value={orderBy} options={options} onChange={onOrder} />
    </div>
  )
}
