import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { worstArtifactQuery } from '#api/artifact-queries.ts'
import type { Artifact } from '#api/wire/artifact.ts'
import { Link } from '#components/Link.tsx'
import { SeverityBadge } from '#components/SeverityBadge.tsx'
import { useFailure } from '#components/use-failure.ts'
import { useRegistryId } from '#components/use-registry-id.ts'
import { shortDigest } from '#lib/digest.ts'
import { paths } from '#lib/paths.ts'
import { Below } from '#ui/Below.tsx'
import { Button } from '#ui/Button.tsx'
import { RelativeTime } from '#ui/DateTime.tsx'
import { Muted } from '#ui/Muted.tsx'
import styles from './WorstStored.module.css'

/**
 * The worst severity of all that a repository still stores: a mild last push says nothing of the images
 * before it, which may still be pulled. It fails alone.
 */
export function WorstStored({ name }: { name: string }) {
  const registryId = useRegistryId()
  const query = useQuery(worstArtifactQuery(registryId, name))
  const failed = useFailure(query)
  const worst = query.data
  if (!worst) {
    if (!failed) return <Muted>reading…</Muted>
    return (
      <span className={styles.failed}>
        <Muted>not read</Muted>
        <Button
          tone="quiet"
          unavailable={query.isFetching}
          onClick={() => void query.refetch({ cancelRefetch: false })}
        >
          Try again
        </Button>
      </span>
    )
  }
  switch (worst.kind) {
    case 'rated':
      return (
        <>
          <SeverityBadge severity={worst.artifact.maxSeverity} />
          <Below>
            <Holder name={name} artifact={worst.artifact} />
            {failed && ', not read again'}
          </Below>
        </>
      )
    case 'unrated':
      if (worst.outcome === 'not-recorded') return <SeverityBadge severity={null} />
      return <Muted>{worst.outcome === 'nothing-found' ? 'Nothing found' : 'not known'}</Muted>
    case 'nothing-stored':
      return <Muted>nothing stored</Muted>
    case 'not-known':
      return <Muted>not known</Muted>
  }
}

/** Which artifact it is, and whether anybody still pulls it. */
function Holder({ name, artifact }: { name: string; artifact: Artifact }) {
  const { digest, tags, lastPulledAt, pullCount } = artifact
  const registryId = useRegistryId()
  const { state } = useLocation()
  const [tag] = tags
  return (
    <>
      <Link
        to={paths.artifact(registryId, name, digest)}
        state={state}
        title={digest}
        className={styles.holder}
      >
        <code>{tag ?? shortDigest(digest)}</code>
      </Link>{' '}
      {lastPulledAt ? (
        <>
          pulled <RelativeTime date={lastPulledAt} />
        </>
      ) : pullCount === 0 ? (
        'never pulled'
      ) : (
        'last pull unknown'
      )}
    </>
  )
}
