import type { UseSuspenseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatClock } from '#lib/format.ts'
import { IconButton } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { ErrorNotice } from './ErrorNotice.tsx'
import styles from './TwoColumns.module.css'

type TwoColumnsProps = {
  main: ReactNode
  /** Facts, which the query brought. */
  side: ReactNode
  /** For facts among them that it did not bring. */
  onRefresh?: () => void
  query: Pick<UseSuspenseQueryResult, 'error' | 'dataUpdatedAt' | 'isFetching' | 'refetch'>
}

/** A page about one thing: what it holds, and beside it its facts with their age. */
export function TwoColumns({ main, side, query, onRefresh }: TwoColumnsProps) {
  const asOf = formatClock(new Date(query.dataUpdatedAt))
  const refresh = () => {
    void query.refetch({ cancelRefetch: false })
    onRefresh?.()
  }
  return (
    <>
      {query.error && (
        <div className={styles.notice}>
          <ErrorNotice error={query.error} onRetry={refresh} retrying={query.isFetching}>
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
