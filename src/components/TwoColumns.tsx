import type { UseSuspenseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { keys } from '#api/keys.ts'
import { refreshOfShown } from '#api/query-client.ts'
import { formatClock } from '#lib/format.ts'
import { IconButton } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { ErrorNotice } from './ErrorNotice.tsx'
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
  const queryKey = keys.repository(useRegistryId(), useRepositoryAddress().name)
  const ask = () => void query.refetch({ cancelRefetch: false })
  const refresh = () => {
    ask()
    refreshOfShown({ queryKey })
  }
  // By itself too, and often: what has come is not asked for with it.
  const retry = () => {
    ask()
    refreshOfShown({ queryKey, predicate: ({ state }) => state.error !== null })
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
      <div className={styles.columns}>
        {main}
        <aside aria-label="Facts">
          <Card>{side}</Card>
          <p className={styles.asOf}>
            as of {asOf}
            <IconButton icon="refresh" label="Refresh" onClick={refresh} />
          </p>
        </aside>
      </div>
    </>
  )
}
