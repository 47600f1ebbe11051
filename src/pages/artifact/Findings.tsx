import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { findingListQuery } from '#api/artifact-queries.ts'
import type { Artifact } from '#api/wire/artifact.ts'
import { PagedList } from '#components/PagedList.tsx'
import { useAddressSearch } from '#components/use-address-search.ts'
import {
  findingOrders,
  type FindingSearch,
  parseFindingSearch,
  printFindingSearch,
} from '#lib/finding-search.ts'
import { findingColumns } from './finding-columns.tsx'
import { FindingFilters } from './FindingFilters.tsx'
import { NoFindings } from './NoFindings.tsx'
import styles from './Findings.module.css'

type FindingsProps = { registryId: string; name: string; digest: string; artifact: Artifact }

/**
 * What the last scan found: filtered, sorted and paged by the API. Key it by digest, as its rows belong
 * to one artifact.
 */
export function Findings({ registryId, name, digest, artifact }: FindingsProps) {
  const address = useAddressSearch(parseFindingSearch, printFindingSearch)
  const { shown, asked, go } = address
  const list = useQuery({
    ...findingListQuery(registryId, name, digest, shown),
    placeholderData: keepPreviousData,
  })
  // Other findings begin on their first page.
  const change = (patch: Partial<FindingSearch>) => go({ ...asked, page: 1, ...patch })
  const onOrder = (wanted: string) => {
    const orderBy = findingOrders.find((order) => order === wanted)
    if (orderBy) change({ orderBy })
  }
  const onClear = () => change({ severity: [], fixable: null })
  return (
    <section aria-labelledby="findings">
      <div className={styles.heading}>
        <h2 id="findings">Findings</h2>
        <FindingFilters asked={asked} change={change} onOrder={onOrder} onClear={onClear} />
      </div>
      <div className={styles.rows}>
        <PagedList
          label="Findings"
          list={list}
          columns={findingColumns}
          address={address}
          onOrder={onOrder}
          empty={
            <NoFindings
              shown={shown}
              artifact={artifact}
              onClear={onClear}
              onFirst={() => change({})}
            />
          }
        />
      </div>
    </section>
  )
}
