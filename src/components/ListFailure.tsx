import type { UseQueryResult } from '@tanstack/react-query'
import { formatClock } from '#lib/format.ts'
import { ErrorNotice } from './ErrorNotice.tsx'
import styles from './ListFailure.module.css'

type ListFailureProps = {
  error: Error
  list: Pick<UseQueryResult, 'refetch' | 'isFetching'>
  /** When the rows that stand below were fetched, ms since the epoch; null without rows. */
  rowsFrom: number | null
}

/** Why a list could not be read, and how old the rows are that stay in its place. */
export const ListFailure = ({ error, list, rowsFrom }: ListFailureProps) => (
  <div className={styles.notice}>
    <ErrorNotice
      error={error}
      onRetry={() => void list.refetch({ cancelRefetch: false })}
      retrying={list.isFetching}
    >
      {rowsFrom !== null && `The rows below are from ${formatClock(new Date(rowsFrom))}.`}
    </ErrorNotice>
  </div>
)
