import type { Artifact } from '#api/wire/artifact.ts'
import { findingsWords } from '#components/findings-words.ts'
import { LastTime } from '#components/LastTime.tsx'
import { SeverityBadge } from '#components/SeverityBadge.tsx'
import { Tags } from '#components/Tags.tsx'
import { formatCount } from '#lib/format.ts'
import { FullTime } from '#ui/DateTime.tsx'
import { DescriptionList } from '#ui/DescriptionList.tsx'
import { Muted } from '#ui/Muted.tsx'

/** What is known about an artifact (contract 3.4). */
export function ArtifactFacts({ artifact }: { artifact: Artifact }) {
  const { lastScannedAt, totalScore, findingCount, fixableCount } = artifact
  const unknown = <Muted>unknown</Muted>
  return (
    <DescriptionList
      facts={[
        { term: 'Tags', value: <Tags tags={artifact.tags} /> },
        { term: 'Worst severity', value: <SeverityBadge severity={artifact.maxSeverity} /> },
        { term: 'Findings', value: findingsWords(findingCount, fixableCount) ?? unknown },
        {
          term: 'Score in all',
          value: totalScore === null ? unknown : formatCount(Math.round(totalScore * 10) / 10),
        },
        {
          term: 'Last scan',
          value: lastScannedAt ? <FullTime date={lastScannedAt} /> : <Muted>not scanned</Muted>,
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
        { term: 'Media type', value: artifact.mediaType },
      ]}
    />
  )
}
