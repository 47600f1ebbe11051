import { type RefObject, useMemo, useState, useSyncExternalStore } from 'react'
import type { Repository } from '#api/wire/repository.ts'
import type { Column } from '#components/columns.ts'
import { DataTable } from '#components/DataTable.tsx'
import { ErrorNotice } from '#components/ErrorNotice.tsx'
import { ListSkeleton } from '#components/ListSkeleton.tsx'
import { Pager } from '#components/Pager.tsx'
import type { AddressSearch } from '#components/use-address-search.ts'
import { formatCount } from '#lib/format.ts'
import type { ListSearch } from '#lib/list-search.ts'
import { offsetOf, turnedBy, withLimit } from '#lib/paging.ts'
import { Card } from '#ui/Card.tsx'
import { SelectionBar } from './selection/SelectionBar.tsx'
import { markedColumns } from './since/marked-columns.tsx'
import { SinceLastTime } from './since/SinceLastTime.tsx'
import { useFoundSince } from './since/use-found-since.ts'
import { InPlace } from './since/InPlace.tsx'
import { NothingFound } from './views/NothingFound.tsx'
import { useViewRun } from './views/use-view-run.ts'
import { isWhole } from './views/view-words.ts'
import styles from './ViewedRepositories.module.css'
import { ViewStatus } from './views/ViewStatus.tsx'

type ViewedRepositoriesProps = {
  registryId: string
  address: AddressSearch<ListSearch>
  columns: readonly Column<Repository>[]
  whole: boolean
  /** Where what has changed since the last time is told. */
  sincePlace: RefObject<HTMLElement | null>
  onClear: () => void
  /** Ends the selecting of rows; left out where none are selected. */
  onEndSelecting: (() => void) | undefined
}

/**
 * The repositories of a view, as they are found: in pages, like those of the list, of which the first
 * ones are there long before all has been looked at.
 */
export function ViewedRepositories(props: ViewedRepositoriesProps) {
  const { registryId, address, columns, whole, sincePlace } = props
  const { onClear, onEndSelecting } = props
  const { shown, asked, busy, go } = address
  const { run, readAnew } = useViewRun(registryId, shown)
  const { phase, error, wait, data } = useSyncExternalStore(run.subscribe, run.read)
  const first = offsetOf(shown)
  const found = useSteady(data.rows.slice(first, first + shown.limit))
  const reading = { rows: data.rows, at: data.since, whole: phase === 'done' && isWhole(data) }
  const { answer, comparison, ofShown } = useFoundSince(registryId, shown, reading, found)
  const marked = useMemo(
    () => (ofShown ? markedColumns(columns, ofShown) : columns),
    [columns, ofShown],
  )
  // Rows of before stay, dimmed, until there are others.
  const [before, setBefore] = useState(found)
  if (found.length > 0 && found !== before) setBefore(found)
  const coming = phase === 'reading' && (found.length === 0 || !data.fresh)
  const rows = coming && found.length === 0 ? before : found
  return (
    <>
      <InPlace place={sincePlace}>
        <SinceLastTime
          registryId={registryId}
          search={shown}
          answer={answer}
          comparison={comparison}
        />
      </InPlace>
      <ViewStatus
        search={shown}
        state={{ phase, error, wait, data }}
        onDays={(days) => go({ ...asked, days, page: 1 })}
        onStop={run.stop}
        onGoOn={run.go}
        onRefresh={readAnew}
      />
      {error !== null && (
        <div className={styles.notice}>
          <ErrorNotice error={error} onRetry={run.go} retrying={phase === 'reading'}>
            {data.looked > 0 && `${formatCount(data.rows.length)} were found before.`}
          </ErrorNotice>
        </div>
      )}
      <Card>
        {coming && rows.length === 0 && error === null ? (
          <ListSkeleton />
        ) : rows.length > 0 || phase !== 'done' ? (
          <DataTable
            label="Repositories"
            columns={marked}
            rows={rows}
            page={JSON.stringify(shown)}
            whole={whole}
            busy={busy || coming}
          />
        ) : (
          <NothingFound shown={shown} found={data} go={go} onClear={onClear} />
        )}
        <Pager
          label="Repositories"
          page={shown.page}
          limit={shown.limit}
          askedLimit={asked.limit}
          count={coming || (phase !== 'done' && found.length === 0) ? null : found.length}
          hasNext={data.rows.length > first + shown.limit}
          open={phase !== 'done'}
          coming={coming}
          onPage={(page) => go(turnedBy(asked, page - shown.page))}
          onLimit={(limit) => go(withLimit(asked, limit))}
        />
      </Card>
      {onEndSelecting && (
        <SelectionBar registryId={registryId} rows={found} filtered onEnd={onEndSelecting} />
      )}
    </>
  )
}

/** The same array as long as the same rows are in it: what is found further on draws none of them anew. */
function useSteady<T>(rows: readonly T[]): readonly T[] {
  const [kept, setKept] = useState(rows)
  const isSame = kept.length === rows.length && kept.every((row, index) => row === rows[index])
  if (!isSame) setKept(rows)
  return isSame ? kept : rows
}
