import { useQuery } from '@tanstack/react-query'
import type { ReactNode, Ref } from 'react'
import { registryQuery } from '#api/queries.ts'
import { formatClock } from '#lib/format.ts'
import { IconButton } from '#ui/Button.tsx'
import { CopyButton } from '#ui/CopyButton.tsx'
import styles from './ListHeading.module.css'

type ListHeadingProps = {
  registryId: string
  /** When the rows were fetched, ms since the epoch; 0 when there are none. */
  asOf: number
  refreshing: boolean
  onRefresh: () => void
  /** What has changed since the last time, and its place, for who puts it there. */
  since: ReactNode
  sinceRef: Ref<HTMLElement>
}

export function ListHeading(props: ListHeadingProps) {
  const { registryId, asOf, refreshing, onRefresh, since, sinceRef } = props
  const hostname = useQuery(registryQuery(registryId)).data?.hostname
  return (
    <div className={styles.head}>
      <h1 tabIndex={-1}>Repositories</h1>
      {/* There before the name is known, which would push the rows down when it comes. */}
      <span className={styles.host}>
        {hostname && (
          <>
            <span title={hostname}>{hostname}</span>{' '}
            <CopyButton text={hostname} label="Copy host name" />
          </>
        )}
      </span>
      <span ref={sinceRef} className={styles.since}>
        {since}
      </span>
      {asOf > 0 && (
        <span className={styles.asOf}>
          as of {formatClock(new Date(asOf))}
          <IconButton
            icon="refresh"
            label="Refresh"
            aria-disabled={refreshing || undefined}
            onClick={() => {
              if (!refreshing) onRefresh()
            }}
          />
        </span>
      )}
    </div>
  )
}
