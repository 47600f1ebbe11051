import type { Repository } from '#api/wire/repository.ts'
import { LastTime } from '#components/LastTime.tsx'
import { SeverityBadge } from '#components/SeverityBadge.tsx'
import { formatCount } from '#lib/format.ts'
import { FullTime } from '#ui/DateTime.tsx'
import { DescriptionList } from '#ui/DescriptionList.tsx'
import { Muted } from '#ui/Muted.tsx'
import { WorstStored } from './WorstStored.tsx'

const notRecorded = <Muted>not recorded</Muted>

/** Everything that the API tells about a repository (contract 3.1). */
export function RepositoryFacts({ repository }: { repository: Repository }) {
  const { pushCount, pullCount, lastModifiedAt, lastModifiedBy } = repository
  return (
    <DescriptionList
      facts={[
        {
          term: 'Severity of last push',
          value: <SeverityBadge severity={repository.lastSeverity} />,
        },
        { term: 'Worst still stored', value: <WorstStored name={repository.name} /> },
        {
          term: 'Last push',
          value: <LastTime date={repository.lastPushedAt} count={pushCount} full />,
        },
        {
          term: 'Last pull',
          value: <LastTime date={repository.lastPulledAt} count={pullCount} full />,
        },
        { term: 'Artifacts', value: formatCount(repository.artifactCount) },
        { term: 'Pushes', value: formatCount(pushCount) },
        { term: 'Pulls', value: formatCount(pullCount) },
        {
          term: 'Created',
          value: repository.createdAt ? <FullTime date={repository.createdAt} /> : notRecorded,
        },
        { term: 'Created by', value: repository.createdBy ?? notRecorded },
        {
          term: 'Last modified',
          value: lastModifiedAt ? <FullTime date={lastModifiedAt} /> : notRecorded,
        },
        { term: 'Last modified by', value: lastModifiedBy ?? notRecorded },
        ...(repository.resourceUrn ? [{ term: 'Resource', value: repository.resourceUrn }] : []),
      ]}
    />
  )
}
