import type { AffectedPackage, Vulnerability } from '#api/wire/vulnerability.ts'
import type { Column } from '#components/columns.ts'
import { SeverityBadge } from '#components/SeverityBadge.tsx'
import { RelativeTime } from '#ui/DateTime.tsx'
import { Muted } from '#ui/Muted.tsx'
import { FindingDetails } from './FindingDetails.tsx'

// The score is single precision on the wire, so its tail means nothing.
const printScore = (score: number) => score.toFixed(1)

const printPackage = ({ name, version }: AffectedPackage) =>
  version === null ? name : `${name} ${version}`

export const findingColumns: readonly Column<Vulnerability>[] = [
  {
    id: 'id',
    header: 'Vulnerability',
    track: 'minmax(240px, 6fr)',
    cell: (finding) => <FindingDetails finding={finding} />,
  },
  {
    id: 'severity',
    header: 'Severity',
    track: 'minmax(110px, 1fr)',
    cell: ({ severity }) => <SeverityBadge severity={severity} />,
  },
  {
    id: 'score',
    header: 'Score',
    track: 'minmax(72px, 0.5fr)',
    number: true,
    before: 'score',
    cell: ({ score }) => printScore(score),
  },
  {
    id: 'fixable',
    header: 'Fix',
    track: 'minmax(110px, 0.7fr)',
    before: 'fix',
    cell: ({ fixable }) => (fixable ? 'available' : <Muted>none known</Muted>),
  },
  {
    id: 'affects',
    header: 'Affected packages',
    track: 'minmax(150px, 1.6fr)',
    cell: ({ affects }) =>
      affects.length === 0 ? <Muted>not named</Muted> : affects.map(printPackage).join(', '),
  },
  {
    id: 'publishedAt',
    header: 'Published',
    track: 'minmax(124px, 0.9fr)',
    wideOnly: true,
    cell: ({ publishedAt }) =>
      publishedAt ? <RelativeTime date={publishedAt} /> : <Muted>unknown</Muted>,
  },
]
