import { use } from 'react'
import type { Artifact } from '#api/wire/artifact.ts'
import { ArtifactSeverity } from '#components/ArtifactSeverity.tsx'
import { findingsWords } from '#components/findings-words.ts'
import { LastTime } from '#components/LastTime.tsx'
import { ScanningOff } from '#components/scanning.ts'
import { Tags } from '#components/Tags.tsx'
import { mediaTypeWords } from '#lib/media-type.ts'
import { scanOutcome } from '#lib/scan-outcome.ts'
import { formatCount, formatScore } from '#lib/format.ts'
import { Below } from '#ui/Below.tsx'
import { FullTime } from '#ui/DateTime.tsx'
import { DescriptionList } from '#ui/DescriptionList.tsx'
import { Muted } from '#ui/Muted.tsx'

/** What is known about an artifact (contract 3.4). */
export function ArtifactFacts({ artifact }: { artifact: Artifact }) {
  const { lastScannedAt, totalScore, findingCount, fixableCount } = artifact
  const unknown = <Muted>unknown</Muted>
  const off = use(ScanningOff)
  const outcome = scanOutcome(artifact)
  const told = outcome !== 'not-recorded'
  const noScan = told ? 'unknown' : off ? 'Scanning is off' : 'Not scanned'
  const findings =
    outcome === 'nothing-found'
      ? 'Nothing found'
      : (told && findingsWords(findingCount, fixableCount)) || unknown
  return (
    <DescriptionList
      facts={[
        { term: 'Tags', value: <Tags tags={artifact.tags} /> },
        { term: 'Worst severity', value: <ArtifactSeverity artifact={artifact} /> },
        { term: 'Findings', value: findings },
        {
          term: 'Score in all',
          value: totalScore === null || !told ? unknown : formatScore(totalScore),
        },
        {
          term: 'Last scan',
          value: lastScannedAt ? <FullTime date={lastScannedAt} /> : <Muted>{noScan}</Muted>,
        },
        {
          term: 'Last push',
          value: <LastTime date={artifact.lastPushedAt} count={artifact.pushCount} full />,
        },
        {
          term: 'Last pull',
          value: <LastTime date={artifact.lastPulledAt} count={artifact.pullCount} full />,
        },
        { term: 'Pushes', value: formatCount(artifact.pushCount) },
        { term: 'Pulls', value: formatCount(artifact.pullCount) },
        { term: 'Media type', value: <MediaType mediaType={artifact.mediaType} /> },
      ]}
    />
  )
}

/** In short words, with the whole one below. */
function MediaType({ mediaType }: { mediaType: string }) {
  const words = mediaTypeWords(mediaType)
  if (words === mediaType) return mediaType
  return (
    <>
      {words}
      <Below>{mediaType}</Below>
    </>
  )
}
