import type { ReactNode } from 'react'
import { SortChoice } from '#components/SortChoice.tsx'
import { isFiltered, type ListSearch, parseSeverity, withSearch } from '#lib/list-search.ts'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Select } from '#ui/Select.tsx'
import { orderLabels } from './order-labels.ts'
import { SearchBox } from './SearchBox.tsx'
import { severityOptions } from '#components/severity-options.ts'
import styles from './RepositoryFilters.module.css'

type RepositoryFiltersProps = {
  asked: ListSearch
  /** Another page has been asked for. */
  leaving: boolean
  go: (search: ListSearch, how?: 'choose' | 'type') => void
  onOrder: (orderBy: string) => void
  onClear: () => void
  /** Another number for each clearing: what was typed and not searched for goes too. */
  clearings: number
  /** Rows are being selected. */
  selecting: boolean
  /** Begins to; left out where there is nothing to select them for. */
  onSelect: (() => void) | undefined
  /** What else can be done. */
  menu: ReactNode
}

export function RepositoryFilters(props: RepositoryFiltersProps) {
  const { asked, leaving, go, onOrder, onClear, clearings, selecting, onSelect, menu } = props
  return (
    <div className={styles.filters}>
      <SearchBox
        key={clearings}
        name={asked.name}
        held={leaving}
        onSearch={(name) => go(withSearch(asked, { name }), 'type')}
      />
      <Select
        label="Severity"
        value={asked.severity.join(',')}
        options={severityOptions(asked.severity)}
        onChange={(words) => go(withSearch(asked, { severity: parseSeverity(words) }))}
      />
      {asked.view === null && (
        <SortChoice labels={orderLabels} orderBy={asked.orderBy} onOrder={onOrder} />
      )}
      {isFiltered(asked) && (
        <Button tone="quiet" onClick={onClear}>
          Clear filters
        </Button>
      )}
      <span className={styles.end}>
        {onSelect && (
          <Button tone="quiet" unavailable={selecting} onClick={onSelect}>
            <Icon name="check" />
            <span className={styles.word}>Select</span>
          </Button>
        )}
        {menu}
      </span>
    </div>
  )
}
