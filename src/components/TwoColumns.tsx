import type { UseSuspenseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { worstArtifactQuery } from '#api/artifact-queries.ts'
import { keys } from '#api/keys.ts'
import { refreshOfShown } from '#api/query-client.ts'
import { formatClock } from '#lib/format.ts'
import { Card } from '#ui/Card.tsx'
import { AsOf } from './AsOf.tsx'
import { ErrorNotice } from './ErrorNotice.tsx'
import { ReadingColumns } from './ReadingColumns.tsx'
import styles from './TwoColumns.module.css'
import { useRegistryId } from './use-registry-id.ts'
import { useRepositoryAddress } from './use-repository-address.ts'

type TwoColumnsProps = {
  main: ReactNode
  /** Facts, which the query brought. */
  side: ReactNode
  query: Pick<UseSuspenseQueryResult, 'error' | 'dataUpdatedAt' | 'isFetching' | 'refetch'>
}

/**
 * A page about a repository or a part of it: what it holds, and beside it its facts with their age.
 * Refresh renews all of it, and not the facts alone.
 */
export function TwoColumns({ main, side, query }: TwoColumnsProps) {
  const asOf = formatClock(new Date(query.dataUpdatedAt))
  const registryId = useRegistryId()
  const { name } = useRepositoryAddress()
  const queryKey = keys.repository(registryId, name)
  const ask = () => void query.refetch({ cancelRefetch: false })
  const refresh = () => {
    ask()
    refreshOfShown({ queryKey }, 'refused')
  }
  // By itself too, and often: it takes along what stands among the facts, if that has failed. The list has
  // a clock of its own, which the reader may have stopped.
  const retry = () => {
    ask()
    const { queryKey: among } = worstArtifactQuery(registryId, name)
    refreshOfShown({ queryKey: among, predicate: ({ state }) => state.error !== null })
  }
  return (
    <>
      {query.error && (
        <div className={styles.notice}>
          <ErrorNotice error={query.error} onRetry={retry} retrying={query.isFetching}>
            The facts below are from {asOf}.
          </ErrorNotice>
        </div>
      )}
      <ReadingColumns
        main={main}
        side={
          <>
            <Card>{side}</Card>
            <div className={styles.asOf}>
              <AsOf time={query.dataUpdatedAt} onRefresh={refresh} />
            </div>
          </>
        }
      />
    </>
  )
}
