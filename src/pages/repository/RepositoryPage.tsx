import { useIsMutating, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isNotFound } from '#api/errors.ts'
import { isDeletedBy } from '#api/delete-queries.ts'
import { repositoryQuery } from '#api/queries.ts'
import { RepositoryCrumbs } from '#components/neighbours/RepositoryCrumbs.tsx'
import { PullCommand } from '#components/PullCommand.tsx'
import { TwoColumns } from '#components/TwoColumns.tsx'
import { useDocumentTitle } from '#components/use-document-title.ts'
import { useRegistryId } from '#components/use-registry-id.ts'
import { useRepositoryAddress } from '#components/use-repository-address.ts'
import { shownName } from '#lib/shown-name.ts'
import { CopyButton } from '#ui/CopyButton.tsx'
import { Artifacts } from './Artifacts.tsx'
import { DeleteButton } from './DeleteButton.tsx'
import { DeleteRepositoryDialog } from './DeleteRepositoryDialog.tsx'
import { RepositoryCommands } from './RepositoryCommands.tsx'
import { RepositoryFacts } from './RepositoryFacts.tsx'
import styles from './RepositoryPage.module.css'

/** One repository: how to pull it, all that is known about it, and the way to delete it. */
export function RepositoryPage() {
  const registryId = useRegistryId()
  const { name } = useRepositoryAddress()
  const query = useSuspenseQuery(repositoryQuery(registryId, name))
  const [deleting, setDeleting] = useState(false)
  useDocumentTitle(shownName(name))
  const underWay = useIsMutating({ predicate: isDeletedBy(registryId, name) }) > 0
  // Gone since it was read: the page of what is not found says so. Our own delete finds out itself.
  if (isNotFound(query.error) && !underWay && !deleting) throw query.error

  return (
    <>
      <RepositoryCrumbs name={name} />
      <div className={styles.head}>
        <div className={styles.title}>
          <h1 tabIndex={-1}>{shownName(name)}</h1>
          <CopyButton text={name} label="Copy name" />
        </div>
        <div className={styles.actions}>
          <RepositoryCommands registryId={registryId} name={name} />
          <DeleteButton underWay={underWay && !deleting} onClick={() => setDeleting(true)} />
        </div>
      </div>
      <PullCommand registryId={registryId} reference={name} />
      <TwoColumns
        main={<Artifacts key={name} registryId={registryId} name={name} />}
        side={<RepositoryFacts repository={query.data} />}
        query={query}
      />
      {deleting && (
        <DeleteRepositoryDialog repository={query.data} onClose={() => setDeleting(false)} />
      )}
    </>
  )
}
