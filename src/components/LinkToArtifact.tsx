import { useLocation } from 'react-router'
import { artifactQuery } from '#api/artifact-queries.ts'
import { askAhead } from '#api/query-client.ts'
import { shortDigest } from '#lib/digest.ts'
import { paths } from '#lib/paths.ts'
import { Link } from './Link.tsx'
import styles from './LinkToArtifact.module.css'
import { useRegistryId } from './use-registry-id.ts'

/** A real link to an artifact, named by its whole digest; the pointer resting on it fetches it. */
export function LinkToArtifact({ name, digest }: { name: string; digest: string }) {
  const registryId = useRegistryId()
  const { state } = useLocation()
  const prefetch = () => askAhead(artifactQuery(registryId, name, digest))
  return (
    <Link
      to={paths.artifact(registryId, name, digest)}
      // What leads back to the list is handed on.
      state={state}
      title={digest}
      onPointerEnter={prefetch}
      onFocus={prefetch}
    >
      <code className={styles.digest}>{shortDigest(digest)}</code>
    </Link>
  )
}
