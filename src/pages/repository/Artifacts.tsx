import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { artifactListQuery } from '#api/artifact-queries.ts'
import { PagedList } from '#components/PagedList.tsx'
import { SortChoice } from '#components/SortChoice.tsx'
import { useAddressSearch } from '#components/use-address-search.ts'
import { artifactOrders, parseArtifactSearch, printArtifactSearch } from '#lib/artifact-search.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { artifactColumns } from './artifact-columns.tsx'
import { orderLabels } from './order-labels.ts'
import styles from './Artifacts.module.css'

type ArtifactsProps = { registryId: string; name: string }

/**
 * The artifacts of a repository. The page does not wait for them: it is of use without, and they
 * may fail alone. Key it by name, so that no repository shows the rows of another.
 */
export function Artifacts({ registryId, name }: ArtifactsProps) {
  const address = useAddressSearch(parseArtifactSearch, printArtifactSearch)
  const { shown, asked, go } = address
  const list = useQuery({
    ...artifactListQuery(registryId, name, shown),
    placeholderData: keepPreviousData,
  })
  const onOrder = (wanted: string) => {
    const orderBy = artifactOrders.find((order) => order === wanted)
    if (orderBy) go({ ...asked, orderBy, page: 1 })
  }
  return (
    <section aria-labelledby="artifacts">
      <div className={styles.heading}>
        <h2 id="artifacts">Artifacts</h2>
        <SortChoice labels={orderLabels} orderBy={asked.orderBy} onOrder={onOrder} always />
      </div>
      <div className={styles.rows}>
        <PagedList
          label="Artifacts"
          list={list}
          columns={artifactColumns}
          address={address}
          onOrder={onOrder}
          empty={
            <EmptyState title={shown.page > 1 ? 'No rows on this page' : 'No artifacts'}>
              {shown.page > 1
                ? 'The artifacts end before this page.'
                : 'Nothing is stored in this repository.'}
            </EmptyState>
          }
        />
      </div>
    </section>
  )
}
