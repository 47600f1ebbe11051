import type { Found } from '#api/walk/view-runs.ts'
import type { AddressSearch } from '#components/use-address-search.ts'
import { type ListSearch, isFiltered } from '#lib/list-search.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { BeyondEnd } from './BeyondEnd.tsx'
import { isWhole, soughtWords } from './view-words.ts'

type NothingFoundProps = {
  shown: ListSearch
  found: Found
  go: AddressSearch<ListSearch>['go']
  onClear: () => void
}

/** Why a view shows no rows. */
export function NothingFound({ shown, found, go, onClear }: NothingFoundProps) {
  if (shown.page > 1) {
    const last = Math.max(1, Math.ceil(found.rows.length / shown.limit))
    return <BeyondEnd onLast={() => go({ ...shown, page: last }, 'type')} />
  }
  if (shown.view === null) return null
  const filtered = isFiltered(shown)
  return (
    <EmptyState
      title={isWhole(found) ? 'No repository is one of these' : 'None was found'}
      actions={filtered && <Button onClick={onClear}>Clear filters</Button>}
    >
      {soughtWords(shown.view, shown.days)}
      {filtered && ' Only those that fit the filters were looked at.'}
    </EmptyState>
  )
}
