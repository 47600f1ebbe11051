import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { isNotFound } from '#api/errors.ts'
import { artifactQuery } from '#api/artifact-queries.ts'
import { Link } from '#components/Link.tsx'
import { ListCrumbs } from '#components/ListCrumbs.tsx'
import { TwoColumns } from '#components/TwoColumns.tsx'
import { useDocumentTitle } from '#components/use-document-title.ts'
import { useRegistryId } from '#components/use-registry-id.ts'
import { useRepositoryAddress } from '#components/use-repository-address.ts'
import { shortDigest } from '#lib/digest.ts'
import { paths } from '#lib/paths.ts'
import { shownName } from '#lib/shown-name.ts'
import { CopyButton } from '#ui/CopyButton.tsx'
import { ArtifactFacts } from './ArtifactFacts.tsx'
import { Findings } from './Findings.tsx'
import { PullChoice } from './PullChoice.tsx'
import styles from './ArtifactPage.module.css'

/** One artifact of a repository: how to pull just this one, its facts, and what a scan found. */
export function ArtifactPage({ digest }: { digest: string }) {
  const registryId = useRegistryId()
  const { name } = useRepositoryAddress()
  const { state } = useLocation()
  const query = useSuspenseQuery(artifactQuery(registryId, name, digest))
  useDocumentTitle(`${shownName(name)}@${shortDigest(digest)}`)
  // Gone since it was read: the page of what is not found says so.
  if (isNotFound(query.error)) throw query.error

  return (
    <>
      <ListCrumbs name={name}>
        <Link to={paths.repository(registryId, name)} state={state}>
          {shownName(name)}
        </Link>
      </ListCrumbs>
      <div className={styles.head}>
        <h1 tabIndex={-1} title={digest}>
          {shortDigest(digest)}
        </h1>
        <CopyButton text={digest} label="Copy digest" />
      </div>
      <PullChoice
        key={digest}
        registryId={registryId}
        name={name}
        digest={digest}
        tags={query.data.tags}
      />
      <TwoColumns
        main={
          <Findings
            key={digest}
            registryId={registryId}
            name={name}
            digest={digest}
            artifact={query.data}
          />
        }
        side={<ArtifactFacts artifact={query.data} />}
        query={query}
      />
    </>
  )
}
