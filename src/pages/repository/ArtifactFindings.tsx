import type { Artifact } from '#api/wire/artifact.ts'
import { formatCount } from '#lib/format.ts'
import { scanOutcome } from '#lib/scan-outcome.ts'
import { Below } from '#ui/Below.tsx'
import { Muted } from '#ui/Muted.tsx'
import styles from './Artifacts.module.css'

/** How many findings, and below it how many of them have a fix; or why there is no number. */
export function ArtifactFindings({ artifact }: { artifact: Artifact }) {
  const { findingCount, fixableCount } = artifact
  const outcome = scanOutcome(artifact)
  if (outcome === 'nothing-found') return <Muted>Nothing found</Muted>
  if (findingCount === null || outcome === 'not-recorded') return <Muted>unknown</Muted>
  return (
    <>
      {formatCount(findingCount)}
      <span className={styles.unit}> {findingCount === 1 ? 'finding' : 'findings'}</span>
      {fixableCount !== null && <Below>{formatCount(fixableCount)} fixable</Below>}
    </>
  )
}
