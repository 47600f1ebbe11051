import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { repositoryQuery } from '#api/queries.ts'
import { ErrorNotice } from '#components/ErrorNotice.tsx'
import { ListCrumbs } from '#components/ListCrumbs.tsx'
import { useDocumentTitle } from '#components/use-document-title.ts'
import { useRegistryId } from '#components/use-registry-id.ts'
import { useRepositoryAddress } from '#components/use-repository-address.ts'
import { formatClock } from '#lib/format.ts'
import { IconButton } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { CopyButton } from '#ui/CopyButton.tsx'
import { DeleteButton } from './DeleteButton.tsx'
import { DeleteRepositoryDialog } from './DeleteRepositoryDialog.tsx'
import { PullCommand } from './PullCommand.tsx'
import { RepositoryFacts } from './RepositoryFacts.tsx'
import styles from './RepositoryPage.module.css'

export { repositoryLoader as loader } from './repository-loader.ts'
export { RepositoryError as ErrorBoundary } from './RepositoryError.tsx'

/** One repository: how to pull it, all that is known about it, and the way to delete it. */
export function Component() {
  const registryId = useRegistryId()
  const { name } = useRepositoryAddress()
  const query = useSuspenseQuery(repositoryQuery(registryId, name))
  const [deleting, setDeleting] = useState(false)
  useDocumentTitle(name)

  return (
    <>
      <ListCrumbs name={name} />
      <div className={styles.head}>
        <div className={styles.title}>
          <h1 tabIndex={-1}>{name}</h1>
          <CopyButton text={name} label="Copy name" />
        </div>
        <DeleteButton onClick={() => setDeleting(true)} />
      </div>
      <PullCommand registryId={registryId} name={name} />
      {query.error && (
        <ErrorNotice
          error={query.error}
          onRetry={() => void query.refetch()}
          retrying={query.isFetching}
        >
          The facts below are from {formatClock(new Date(query.dataUpdatedAt))}.
        </ErrorNotice>
      )}
      <div className={styles.columns}>
        <section />
        <aside aria-label="Facts">
          <Card>
            <RepositoryFacts repository={query.data} />
          </Card>
          <p className={styles.asOf}>
            as of {formatClock(new Date(query.dataUpdatedAt))}
            <IconButton icon="refresh" label="Refresh" onClick={() => void query.refetch()} />
          </p>
        </aside>
      </div>
      {deleting && (
        <DeleteRepositoryDialog repository={query.data} onClose={() => setDeleting(false)} />
      )}
    </>
  )
}
