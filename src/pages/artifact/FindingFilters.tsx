import { severityOptions } from '#components/severity-options.ts'
import { SortChoice } from '#components/SortChoice.tsx'
import { type FindingSearch, hasFindingFilter, parseFixable } from '#lib/finding-search.ts'
import { parseSeverity } from '#lib/list-search.ts'
import { Button } from '#ui/Button.tsx'
import { Select } from '#ui/Select.tsx'
import { fixOptions, orderLabels } from './finding-words.ts'
import styles from './Findings.module.css'

type FindingFiltersProps = {
  asked: FindingSearch
  change: (patch: Partial<FindingSearch>) => void
  onOrder: (orderBy: string) => void
  onClear: () => void
}

export function FindingFilters({ asked, change, onOrder, onClear }: FindingFiltersProps) {
  return (
    <div className={styles.filters}>
      {hasFindingFilter(asked) && (
        <Button tone="quiet" onClick={onClear}>
          Clear filters
        </Button>
      )}
      <Select
        label="Severity"
        value={asked.severity.join(',')}
        options={severityOptions(asked.severity)}
        onChange={(words) => change({ severity: parseSeverity(words) })}
      />
      <Select
        label="Fix"
        value={String(asked.fixable ?? '')}
        options={fixOptions}
        onChange={(word) => change({ fixable: parseFixable(word) })}
      />
      <SortChoice labels={orderLabels} orderBy={asked.orderBy} onOrder={onOrder} always />
    </div>
  )
}
