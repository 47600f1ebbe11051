import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { findingListQuery } from '#api/artifact-queries.ts'
import { PagedList } from '#components/PagedList.tsx'
import { useAddressSearch } from '#components/use-address-search.ts'
import { turnedBy, withLimit } from '#lib/paging.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { findingColumns } from './finding-columns.tsx'
import { parseFindingPaging, printFindingPaging } from './finding-paging.ts'
import styles from './Findings.module.css'

type FindingsProps = { registryId: string; name: string; digest: string; scanned: boolean }

/** What the last scan found, worst first. Key it by digest, as its rows belong to one artifact. */
export function Findings({ registryId, name, digest, scanned }: FindingsProps) {
  const { shown, asked, busy, go } = useAddressSearch(parseFindingPaging, printFindingPaging)
  const list = useQuery({
    ...findingListQuery(registryId, name, digest, shown),
    placeholderData: keepPreviousData,
  })
  return (
    <section aria-labelledby="findings">
      <h2 id="findings" className={styles.heading}>
        Findings
      </h2>
      <PagedList
        label="Findings"
        list={list}
        columns={findingColumns}
        paging={shown}
        askedLimit={asked.limit}
        empty={<NoFindings page={shown.page} scanned={scanned} />}
        busy={busy}
        onPage={(page) => go(turnedBy(asked, page - shown.page))}
        onLimit={(limit) => go(withLimit(asked, limit))}
      />
    </section>
  )
}

/** "Nothing found" and "not scanned" are two different words. */
function NoFindings({ page, scanned }: { page: number; scanned: boolean }) {
  if (page > 1) {
    return <EmptyState title="No rows on this page">The findings end before this page.</EmptyState>
  }
  return scanned ? (
    <EmptyState title="Nothing found">The last scan found no known vulnerability.</EmptyState>
  ) : (
    <EmptyState title="Not scanned">
      No scan of this artifact is recorded, so nothing is known about its vulnerabilities.
    </EmptyState>
  )
}
