import type { AffectedPackage, Vulnerability } from '#api/wire/vulnerability.ts'
import { columnHelper } from '#components/DataTable.tsx'
import { SeverityBadge } from '#components/SeverityBadge.tsx'
import { RelativeTime } from '#ui/DateTime.tsx'
import { Muted } from '#ui/Muted.tsx'
import { FindingDetails } from './FindingDetails.tsx'

const column = columnHelper<Vulnerability>()

// The score is single precision on the wire, so its tail means nothing.
const printScore = (score: number) => score.toFixed(1)

const printPackage = ({ name, version }: AffectedPackage) =>
  version === null ? name : `${name} ${version}`

export const findingColumns = column.columns([
  column.accessor('id', {
    header: 'Vulnerability',
    cell: ({ row: { original } }) => <FindingDetails finding={original} />,
  }),
  column.accessor('severity', {
    header: 'Severity',
    cell: ({ getValue }) => <SeverityBadge severity={getValue()} />,
  }),
  column.accessor('score', {
    header: 'Score',
    meta: { number: true, before: 'score' },
    cell: ({ getValue }) => printScore(getValue()),
  }),
  column.accessor('fixable', {
    header: 'Fix',
    meta: { before: 'fix' },
    cell: ({ getValue }) => (getValue() ? 'available' : <Muted>none known</Muted>),
  }),
  column.accessor('affects', {
    header: 'Affected packages',
    meta: { wrap: true },
    cell: ({ getValue }) => {
      const packages = getValue()
      return packages.length === 0 ? (
        <Muted>not named</Muted>
      ) : (
        packages.map(printPackage).join(', ')
      )
    },
  }),
  column.accessor('publishedAt', {
    header: 'Published',
    meta: { wideOnly: true },
    cell: ({ getValue }) => {
      const date = getValue()
      return date ? <RelativeTime date={date} /> : <Muted>unknown</Muted>
    },
  }),
])
