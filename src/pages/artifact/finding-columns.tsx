import type { Vulnerability } from '#api/wire/vulnerability.ts'
import { affectedPackages } from '#components/affected-packages.ts'
import type { Column } from '#components/columns.ts'
import { SeverityBadge } from '#components/SeverityBadge.tsx'
import type { FindingOrder } from '#lib/finding-search.ts'
import { formatScore } from '#lib/format.ts'
import { Below } from '#ui/Below.tsx'
import { RelativeTime } from '#ui/DateTime.tsx'
import { Muted } from '#ui/Muted.tsx'
import { FindingDetails } from './FindingDetails.tsx'

export const findingColumns: readonly Column<Vulnerability, FindingOrder>[] = [
  {
    id: 'id',
    header: 'Vulnerability',
    track: 'minmax(240px, 5fr)',
    cell: (finding) => <FindingDetails finding={finding} />,
  },
  {
    id: 'severity',
    header: 'Severity',
    track: 'minmax(106px, 1.2fr)',
    sort: { first: '-severity', second: 'severity' },
    cell: ({ severity }) => <SeverityBadge severity={severity} />,
  },
  {
    id: 'score',
    header: 'Score',
    track: 'minmax(72px, 0.6fr)',
    number: true,
    before: 'score',
    sort: { first: '-score', second: 'score' },
    cell: ({ score }) => formatScore(score),
  },
  {
    id: 'fixable',
    header: 'Fix',
    track: 'minmax(106px, 1fr)',
    before: 'fix',
    sort: { first: '-fixable', second: 'fixable' },
    cell: ({ fixable }) => (fixable ? 'available' : <Muted>none known</Muted>),
  },
  {
    id: 'affects',
    header: 'Affected packages',
    track: 'minmax(150px, 2.4fr)',
    cell: (finding) => affectedPackages(finding).join(', ') || <Muted>no package named</Muted>,
  },
  {
    id: 'publishedAt',
    header: 'Published',
    track: 'minmax(150px, 2fr)',
    before: 'published',
    sort: { first: '-publishedAt', second: 'publishedAt' },
    cell: ({ publishedAt, updatedAt }) => (
      <>
        {publishedAt ? <RelativeTime date={publishedAt} /> : <Muted>unknown</Muted>}
        {updatedAt && (
          <Below>
            updated <RelativeTime date={updatedAt} />
          </Below>
        )}
      </>
    ),
  },
]
